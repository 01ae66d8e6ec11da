import { ERRORS, type ErrorEntry, fillWords } from "@zhigang/contract/errors";
import { AppError } from "../platform/http/app-error.ts";
import { fieldMessage } from "../platform/http/field-messages.ts";
import { EXIT_CODES } from "../platform/config/start-refusal.ts";

/** A file may be wrong in every row. */
const MOST_FIELDS = 10;

const EXIT_OF_STATUS: Readonly<Record<number, number>> = {
  401: EXIT_CODES.denied,
  403: EXIT_CODES.denied,
  404: EXIT_CODES.notFound,
  409: EXIT_CODES.conflict,
  412: EXIT_CODES.conflict,
  428: EXIT_CODES.conflict,
  503: EXIT_CODES.unavailable,
};

/** A room's refusal in its own words, or a bug with its stack. */
export function presentRefusal(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (!(error instanceof AppError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { text: `zhigang: something unexpected went wrong 出现意外错误\n${stack}`, exitCode: 1 };
  }
  const { status, zh, en }: ErrorEntry = ERRORS[error.code];
  const fields = error.fields.map(
    (field) => `\n  ${field.pointer}: ${fieldMessage(field, "en")} ${fieldMessage(field, "zh")}`,
  );
  const text = `zhigang: ${fillWords(en, error.details)}\n智港：${fillWords(zh, error.details)}${fields.slice(0, MOST_FIELDS).join("")}`;
  return { text, exitCode: EXIT_OF_STATUS[status] ?? EXIT_CODES.usage };
}
