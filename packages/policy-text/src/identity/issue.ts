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

/** The signature above the date, else the body named above or before 关于 in the title. */
export function findAuthority(lines: readonly HeadLine[], signature: Signature | null, text: string): Found {
  const dateAt = lines.findIndex(({ kind }) => kind === "date");
  const above = dateAt > 0 ? signersAbove(lines, dateAt) : null;
  if (above) return found(text, above);
  if (signature?.authority) return found(text, signature.authority);
  return inTitle(lines, text);
}

/** Two bodies that issue a paper together sign one below the other. */
function signersAbove(lines: readonly HeadLine[], at: number): Span | null {
  const [higher, lower] = [lines[at - 2], lines[at - 1]];
  if (lower?.kind !== "authority") return null;
  return [higher?.kind === "authority" ? higher.span[0] : lower.span[0], lower.span[1]];
}

function inTitle(lines: readonly HeadLine[], text: string): Found {
  for (const [index, { kind, span }] of lines.entries()) {
    if (kind !== "title_part" && kind !== "title_end") continue;
    const about = text.slice(span[0], span[1]).indexOf("关于");
    const above = lines[index - 1];
    if (about > 3) return found(text, [span[0], span[0] + about]);
    if (about === 0 && above?.kind === "authority") return found(text, above.span);
  }
  return NOTHING;
}

function found(text: string, span: Span): Found {
  return { value: text.slice(span[0], span[1]).trim().replaceAll(/\s+/g, " "), span };
}
