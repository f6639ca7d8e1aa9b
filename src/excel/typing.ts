import { runAfterTyping } from "./run";
const LOOK_AGAIN_AFTER = 500;

/** As long as somebody types in a cell, Excel refuses everything, reading too. */
const isTyping = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === "InvalidOperationInCellEditMode";

/** Does what can be done twice, once nobody types in a cell any more: what was refused for that has changed nothing. */
export async function whenNobodyTypes(work: () => Promise<void>): Promise<void> {
  for (;;)
    try {
      await work();
      return;
    } catch (error) {
      if (!isTyping(error)) throw error;
      await typingEnded();
    }
}

/** Excel lets a request wait until the typing ends; one that knows no waiting is asked again and again. */
const typingEnded = (): Promise<void> =>
  runAfterTyping(async (context) => {
    context.workbook.load("name");
    await context.sync();
  }).catch(async (error: unknown) => {
    if (!isTyping(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER));
  });
