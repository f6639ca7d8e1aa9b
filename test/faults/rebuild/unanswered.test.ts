/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { sweepRebuild } from "./sweep-rebuild";

jest.setTimeout(3_600_000);

test("a request takes effect and no answer comes: sheets are rebuilt with all that is the user's, or nothing has changed", () =>
  sweepRebuild("Rebuild: no answer", "after", 0));
