export interface HelpData {
  functions: {
    id: string;
    helpUrl: string;
    parameters: { name: string; optional?: boolean; customEnumId?: string }[];
  }[];
  enums: Map<string, { stringValue: string; tooltip: string }[]>;
  helpOf(id: string): { arguments?: Record<string, string>; examples: { what: string; formula: string }[] };
  answers: Map<string, unknown>;
}
export function functionsHelpData(): Promise<HelpData>;
export function withFunctionsHelp(template: string | Buffer): Promise<string>;
export function withSemicolons(formula: string): string;
