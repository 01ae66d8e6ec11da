import type { DocumentIdentity } from "../extraction.ts";
import type { LabelStyle } from "../structure/heading-label.ts";
import type { Outline } from "../structure/outline.ts";
import { headLines } from "./head-line.ts";
import type { HeadLine } from "./head-line.ts";
import { findAuthority, findIssueDate, findOwnNumber } from "./issue.ts";
import { statedPeriod, titlePeriod } from "./plan-period.ts";
import type { PlanPeriod } from "./plan-period.ts";
import { findSignature } from "./signature.ts";
import { chooseTitle, findTitles } from "./title.ts";
import type { FoundTitle } from "./title.ts";

/** How far into a document its period of validity may be stated. */
const PREAMBLE = 6000;

/** What the document says of itself; a field the text leaves open is null. */
export function readIdentity(outline: Outline): DocumentIdentity {
  const { content, reading } = outline;
  const lines = headLines(content, reading, bodyStart(outline));
  const titles = findTitles(content, lines, reading);
  const title = chooseTitle(titles);
  const number = findOwnNumber(lines, content.text, reading);
  const signature = findSignature(content, reading);
  const authority = findAuthority(lines, signature, content.text);
  const issued = findIssueDate(lines, signature, reading);
  const { period, span } = periodOf(reading, title, titles, lines);
  return {
    ...(title ? { title: title.words, titleSpan: title.span } : { title: null, titleSpan: null }),
    documentNumber: number.value,
    documentNumberSpan: number.span,
    issuingAuthority: authority.value,
    issuingAuthoritySpan: authority.span,
    issuedOn: issued.value,
    issuedOnSpan: issued.span,
    period,
    periodSpan: span,
  };
}

/** Where the first numbered section opens. */
function bodyStart({ units, styleOf, reading }: Outline): number {
  const first = units.find(
    ({ headingSpan, sectionId }) => headingSpan && NUMBERED.has(styleOf.get(sectionId) ?? "plain"),
  );
  return first?.span[0] ?? reading.length;
}

const NUMBERED: ReadonlySet<LabelStyle> = new Set(["part", "chapter", "section", "chinese", "decimal", "arabic"]);

function periodOf(
  reading: string,
  title: FoundTitle | null,
  titles: readonly FoundTitle[],
  lines: readonly HeadLine[],
): PlanPeriod {
  const from = lines[0]?.span[0] ?? 0;
  const stated = statedPeriod(reading, from, Math.min(reading.length, from + PREAMBLE));
  if (stated) return stated;
  for (const each of [title, ...titles]) {
    const named = each && titlePeriod(reading, each.span);
    if (named) return named;
  }
  return { period: null, span: null };
}
