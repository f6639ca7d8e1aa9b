import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import {
  CalculateController,
  FormulaDataModel,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFeatureCalculationManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { FormulaReader } from "./parsed-formula";
import { type CalculationStep, runFormulas } from "./run-formulas";
import { WhatToCalculate } from "./what-to-calculate";

/** What of Univer's services is not in their types. */
interface Steps {
  _apply: (isSpilling?: boolean) => Promise<CalculationStep>;
}
interface Controller {
  _calculate: (dirty: unknown) => Promise<void>;
}

export interface Recalculation {
  /** Names may mean something else now: what has been read with them is read again. */
  forgetReadNames: () => void;
}

/**
 * Puts our own book of what depends on what in the place of Univer's, which is made anew for every calculation: all formulas
 * collected, read, their cells put into a tree, each dependent searched for. Ours is kept, and only what has changed is worked in.
 * Formulas are calculated by Univer as before.
 */
export function keepDependencies(injector: Injector): Recalculation {
  const generator = injector.get(IFormulaDependencyGenerator);
  const steps = injector.get(ICalculateFormulaService) as unknown as Steps;
  const reader = new FormulaReader(injector);
  const what = new WhatToCalculate(injector, reader);
  const univers = { generate: generator.generate.bind(generator), apply: steps._apply.bind(steps) };
  const config = injector.get(IFormulaCurrentConfigService);
  const workbooks = injector.get(IUniverInstanceService);
  const features = injector.get(IFeatureCalculationManagerService);
  const runtime = injector.get(IFormulaRuntimeService);

  const collect = leaveFormulasWhereTheyAre(injector);

  steps._apply = async (isSpilling = false) => {
    const workbook = workbooks.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const plan = workbook && features.getReferenceExecutorMap().size === 0 ? what.plan(workbook) : undefined;
    if (plan) {
      if (plan.isCircular) runtime.enableCycleDependency();
      return runFormulas(injector, reader, plan.lastFirst, isSpilling);
    }
    // Some formula reads what only calculating it tells: then Univer's own way, from the beginning.
    config.registerFormulaData(collect());
    injector.get(IDependencyManagerService).reset();
    return univers.apply(isSpilling);
  };
  return {
    forgetReadNames: () => {
      reader.forget();
      what.forget();
    },
  };
}

/**
 * Before each calculation Univer collects the formulas of all sheets; here nobody asks for them.
 * @returns what collects them when somebody does
 */
function leaveFormulasWhereTheyAre(injector: Injector): FormulaDataModel["getFormulaData"] {
  const controller = injector.get(CalculateController) as unknown as Controller;
  const model = injector.get(FormulaDataModel);
  const calculate = controller._calculate.bind(controller);
  const collect = model.getFormulaData.bind(model);
  controller._calculate = (dirty) => {
    model.getFormulaData = () => ({});
    try {
      return calculate(dirty);
    } finally {
      model.getFormulaData = collect;
    }
  };
  return collect;
}
