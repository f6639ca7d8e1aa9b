import type { WebpackPluginInstance } from "webpack";

export const ThirdPartyNoticesPlugin: new (among?: string[]) => WebpackPluginInstance;
