import { ERRORS, fillWords } from "@zhigang/contract/errors";
import type { ErrorEntry } from "@zhigang/contract/errors";
import type { Problem } from "@zhigang/contract/http";
import type { Language } from "@zhigang/domain/glossary";
import { AppError } from "./app-error.ts";
import { fieldMessage } from "./field-messages.ts";

const table: Readonly<Record<string, ErrorEntry>> = ERRORS;

/** The status and words of an error code, with `{name}` filled from the details. */
export function describeError(code: string, details: Readonly<Record<string, unknown>>, language: Language) {
  const entry = table[code] ?? ERRORS["http.unexpected"];
  return { status: entry.status, title: fillWords(entry[language], details) };
}

/** Any thrown thing as RFC 9457 problem details in the caller's language. A bug shows no more than `http.unexpected`. */
export function presentProblem(error: unknown, language: Language, requestId: string): Problem {
  const refusal = error instanceof AppError ? error : new AppError("http.unexpected");
  const { status, title } = describeError(refusal.code, refusal.details, language);
  return {
    type: `urn:zhigang:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    requestId,
    ...(Object.keys(refusal.details).length > 0 && { details: { ...refusal.details } }),
    ...(refusal.fields.length > 0 && {
      fields: refusal.fields.map((field) => ({
        pointer: field.pointer,
        message: field.refusal
          ? describeError(field.refusal, field.params, language).title
          : fieldMessage(field, language),
      })),
    }),
  };
}
