/** What the caller can put right: shown as a sentence, without a stack. */
export class Refusal extends Error {}
