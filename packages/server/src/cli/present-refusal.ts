import { ERRORS, type ErrorEntry } from "@zhigang/contract/errors";
import { AppError } from "../platform/http/app-error.ts";
import { EXIT_CODES } from "../platform/config/start-refusal.ts";

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
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_whole, name: string) => asText(error.details[name]));
  return { text: `zhigang: ${fill(en)}\n智港：${fill(zh)}`, exitCode: EXIT_OF_STATUS[status] ?? EXIT_CODES.usage };
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
