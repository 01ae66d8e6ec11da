import { httpErrors } from "./http-errors.ts";
import type { ErrorEntry } from "./define-errors.ts";

export { defineErrors } from "./define-errors.ts";
export type { ErrorEntry } from "./define-errors.ts";

/** Every refusal there is: code → status and words in both languages. */
export const ERRORS = {
  ...httpErrors,
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof ERRORS;
