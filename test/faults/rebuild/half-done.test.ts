/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { sweepRebuild } from "./sweep-rebuild";

jest.setTimeout(3_600_000);

test("a request is carried out in part: sheets are rebuilt with all that is the user's, or nothing has changed", () =>
  sweepRebuild("Rebuild: half done", "half way", 1));
