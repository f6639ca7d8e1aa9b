export function withErrorsAllowed(json: string): string;
