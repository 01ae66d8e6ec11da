import { auditErrors } from "../audit/errors.ts";
import { deliveryErrors } from "../delivery/errors.ts";
import { documentsErrors } from "../documents/errors.ts";
import { identityErrors } from "../identity/errors.ts";
import { ledgerErrors } from "../ledger/errors.ts";
import { supervisionErrors } from "../supervision/errors.ts";
import type { ErrorEntry } from "./define-errors.ts";
import { httpErrors } from "./http-errors.ts";

export { fillWords } from "./fill-words.ts";
export { defineErrors } from "./define-errors.ts";
export type { ErrorEntry } from "./define-errors.ts";

/** Every refusal there is: code → status and words in both languages. */
export const ERRORS = {
  ...httpErrors,
  ...identityErrors,
  ...auditErrors,
  ...documentsErrors,
  ...ledgerErrors,
  ...deliveryErrors,
  ...supervisionErrors,
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof ERRORS;
