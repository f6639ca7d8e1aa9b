import { type Injector, requestImmediateMacroTask } from "@univerjs/core";
import {
  FormulaExecuteStageType as Stage,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
} from "@univerjs/engine-formula";
import type { Subject } from "rxjs";
import type { FormulaPlace } from "./formula-cells";
import type { FormulaReader } from "./parsed-formula";

/** undefined when it has been stopped */
export type CalculationStep = IAllRuntimeData | undefined;

/** The page stays usable: after so long it gets its turn. */
const LONGEST_MILLISECONDS = 40;

/** Univer's service, as its subclasses see it. */
interface Listeners {
  _executionInProgressListener$: Subject<unknown>;
  _executionCompleteListener$: Subject<IAllRuntimeData>;
}

/** Calculates formulas from the end of the list on, as Univer's own service does, with formulas that have been read before. */
export async function runFormulas(
  injector: Injector,
  reader: FormulaReader,
  lastFirst: FormulaPlace[],
  isSpilling: boolean,
): Promise<CalculationStep> {
  const runtime = injector.get(IFormulaRuntimeService);
  const config = injector.get(IFormulaCurrentConfigService);
  const interpreter = injector.get(Interpreter);
  const listeners = injector.get(ICalculateFormulaService) as unknown as Listeners;
  const unitId = config.getExecuteUnitId() ?? "";
  const sizes = config.getUnitData()[unitId] ?? {};
  const tell = (stage: Stage): void => {
    runtime.setFormulaExecuteStage(stage);
    listeners._executionInProgressListener$.next(runtime.getRuntimeState());
  };

  if (isSpilling) runtime.setTotalArrayFormulasToCalculate(lastFirst.length);
  else runtime.setTotalFormulasToCalculate(lastFirst.length);
  tell(isSpilling ? Stage.START_CALCULATION_ARRAY_FORMULA : Stage.START_CALCULATION);
  let turnEnds = 0;
  for (let at = lastFirst.length - 1; at >= 0; at -= 1) {
    if (performance.now() >= turnEnds) {
      await othersTurn();
      turnEnds = performance.now() + LONGEST_MILLISECONDS;
      const done = lastFirst.length - at;
      if (isSpilling) runtime.setCompletedArrayFormulasCount(done);
      else runtime.setCompletedFormulasCount(done);
      tell(isSpilling ? Stage.CURRENTLY_CALCULATING_ARRAY_FORMULA : Stage.CURRENTLY_CALCULATING);
      if (runtime.isStopExecution()) {
        runtime.setFormulaExecuteStage(Stage.IDLE);
        runtime.markedAsStopFunctionsExecuted();
        listeners._executionCompleteListener$.next(runtime.getAllRuntimeData());
        return undefined;
      }
    }
    const place = lastFirst[at] as FormulaPlace;
    const { rowCount = 0, columnCount = 0 } = sizes[place.sheet] ?? {};
    const [row, column] = place.ownerId === undefined ? [place.row, place.column] : [place.down - 1, place.right - 1];
    runtime.setCurrent(row, column, rowCount, columnCount, place.sheet, unitId);
    const { node, isAsync } = reader.read(unitId, place.formula);
    const data = { node, refOffsetX: place.right, refOffsetY: place.down } as Parameters<Interpreter["execute"]>[0];
    const value = isAsync ? await interpreter.executeAsync(data) : interpreter.execute(data);
    if (place.ownerId === undefined) runtime.setRuntimeData(value);
    else runtime.setRuntimeOtherData(place.ownerId, place.right, place.down, value);
    node.resetCalculationState();
  }
  if (lastFirst.length > 0) runtime.markedAsSuccessfullyExecuted();
  else if (!isSpilling) runtime.markedAsNoFunctionsExecuted();
  return runtime.getAllRuntimeData();
}

/** A channel left open would keep Node from ending. */
async function othersTurn(): Promise<void> {
  let close: (() => void) | undefined;
  await new Promise((resolve) => {
    close = requestImmediateMacroTask(resolve);
  });
  close?.();
}
