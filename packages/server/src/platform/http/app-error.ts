import type { ErrorCode } from "@zhigang/contract/errors";

/** One field that is filled in wrong. `pointer` is an RFC 6901 JSON pointer into the body. */
export interface FieldProblem {
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** An error code whose words replace the keyword's own, from the schema's `refusal`. */
  readonly refusal?: string;
}

/** A refusal: something the caller asked that the rules do not allow. Anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldProblem[];

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, fields: readonly FieldProblem[] = []) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}

/** A refusal whose work is kept: the door commits, then refuses. For what must be remembered, such as a failed sign-in. */
export class KeptRefusal extends AppError {}
