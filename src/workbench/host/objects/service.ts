import type { CustomFunctionResults, Definition } from "../host-object";

/** Office's services beside the workbook; of them only what the start of an add-in and custom functions use. */
export const service: Definition<CustomFunctionResults> = {
  child: {},
  method: {
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    NotifyActionHandlerReady: () => undefined,
    SetInvocationArrayResults: (receiver, results: unknown[]) => {
      receiver.deliver(results);
    },
  },
};
