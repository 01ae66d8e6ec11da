import type { Problem } from "@zhigang/contract/http";

/** The server said no, with its stable code and its words in the reader's language. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Words for single fields of the form, by name: `/dueOn` becomes `dueOn`. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "Refusal";
    this.code = problem.code;
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.details = problem.details ?? {};
    this.fields = Object.fromEntries((problem.fields ?? []).map((field) => [fieldName(field.pointer), field.message]));
  }
}

/** Nothing came back. For a change this means its result is not known, for a read that the line is down. */
export class NoAnswer extends Error {
  readonly isResultUnknown: boolean;

  constructor(options: { isResultUnknown: boolean; cause: unknown }) {
    super("no answer", { cause: options.cause });
    this.name = "NoAnswer";
    this.isResultUnknown = options.isResultUnknown;
  }
}

/** The words for each field, when the error is a refusal that names fields. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  return error instanceof Refusal ? error.fields : {};
}

/** Whether the error is the refusal with this code. */
export function isRefusal(error: unknown, code: string): error is Refusal {
  return error instanceof Refusal && error.code === code;
}

function fieldName(pointer: string): string {
  return pointer.replace(/^\/(body\/)?/, "").replaceAll("/", ".");
}
