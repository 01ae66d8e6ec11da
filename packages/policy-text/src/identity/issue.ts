import { findDocumentNumbers } from "../references/document-number.ts";
import type { Span } from "../span.ts";
import { formatDate, readWrittenDate } from "../words/written-date.ts";
import type { HeadLine } from "./head-line.ts";
import type { Signature } from "./signature.ts";

/** A value of the text and where it stands; null for both where the text does not say it. */
export interface Found {
  readonly value: string | null;
  readonly span: Span | null;
}

const NOTHING: Found = { value: null, span: null };

/** 成文日期: a date that is a line of its own, above the body or in the signature below it; never a print or web date. */
export function findIssueDate(lines: readonly HeadLine[], signature: Signature | null, reading: string): Found {
  const line = lines.find(({ kind }) => kind === "date") ?? (signature?.date ? { span: signature.date } : null);
  if (!line) return NOTHING;
  for (let at = line.span[0]; at < line.span[1]; at++) {
    const date = readWrittenDate(reading, at);
    if (date) return { value: formatDate(date.year, date.month, date.day), span: [at, date.end] };
  }
  return NOTHING;
}

/** 发文字号 of the document itself, as written. */
export function findOwnNumber(lines: readonly HeadLine[], text: string, reading: string): Found {
  const line = lines.find(({ kind }) => kind === "number");
  const number = line && findDocumentNumbers(reading, line.span)[0];
  return number ? { value: text.slice(number.span[0], number.span[1]), span: number.span } : NOTHING;
}

/** The signature above the date, else the body named before 关于印发 in the notice's title. */
export function findAuthority(lines: readonly HeadLine[], signature: Signature | null, text: string): Found {
  const dateAt = lines.findIndex(({ kind }) => kind === "date");
  const above = dateAt > 0 ? lines[dateAt - 1] : undefined;
  if (above?.kind === "authority") return found(text, above.span);
  if (signature?.authority) return found(text, signature.authority);
  for (const { kind, span } of lines) {
    if (kind !== "title_part" && kind !== "title_end") continue;
    const about = text.slice(span[0], span[1]).indexOf("关于");
    if (about > 3) return found(text, [span[0], span[0] + about]);
  }
  return NOTHING;
}

function found(text: string, span: Span): Found {
  return { value: text.slice(span[0], span[1]).trim(), span };
}
