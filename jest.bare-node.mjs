import LightRunner from "jest-light-runner";

/** Two workers at least: in one alone, as with -w 1, it loses its state at the end where there are two projects. */
export default class BareNodeRunner extends LightRunner {
  constructor(globalConfig, context, options) {
    super({ ...globalConfig, maxWorkers: Math.max(2, globalConfig.maxWorkers) }, context, options);
  }
}
