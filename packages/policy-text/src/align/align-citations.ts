import { titleKey } from "../references/own-title.ts";
import type { Reference } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { AlignedEnd, AlignedPlan, AlignmentLink, Ground } from "./alignment.ts";
import { pathAround } from "./path-around.ts";

const SHORTEST_TITLE = 8;
const YEARS = /(?:19|20)\d\d|[0-9年]+$/g;

/** Where the lower plan names the upper one: by its number, by its title, or in its own title. */
export function alignCitations(upper: AlignedPlan, lower: AlignedPlan): AlignmentLink[] {
  const { title, documentNumber } = upper.extraction.document;
  const from = titleEnd(upper);
  const cited = lower.extraction.references.flatMap((reference) => {
    const ground = groundOf(reference, title, documentNumber);
    return ground === null ? [] : [{ reference, ground }];
  });
  const first = cited.sort((a, b) => rank(b.ground) - rank(a.ground) || a.reference.span[0] - b.reference.span[0])[0];
  if (first !== undefined) {
    const { reference, ground } = first;
    const to = endAt(lower, reference.span, reference.title ?? reference.documentNumber ?? "");
    return [linkOf(from, to, ground, "certain")];
  }
  const own = lower.extraction.document;
  if (title === null || own.title === null || own.titleSpan === null || !isNamedIn(title, own.title)) return [];
  const ground: Citation = { kind: "citation", title, number: null, isNumberOther: false };
  return [linkOf(from, endAt(lower, own.titleSpan, own.title), ground, "likely")];
}

type Citation = Extract<Ground, { kind: "citation" }>;

function rank({ number, isNumberOther }: Citation): number {
  return (number === null ? 0 : 2) - (isNumberOther ? 1 : 0);
}

function linkOf(from: AlignedEnd, to: AlignedEnd, ground: Citation, certainty: "certain" | "likely"): AlignmentLink {
  return {
    from,
    to,
    relation: "cites",
    certainty,
    grounds: [ground],
    shared: { upper: [from.span], lower: [to.span] },
  };
}

function groundOf(reference: Reference, title: string | null, number: string | null): Citation | null {
  const isNumber =
    number !== null && reference.documentNumber !== null && titleKey(number) === titleKey(reference.documentNumber);
  const isTitle = title !== null && reference.title !== null && isSameTitle(title, reference.title);
  if (!isNumber && !isTitle) return null;
  return {
    kind: "citation",
    title: reference.title,
    number: reference.documentNumber,
    isNumberOther: !isNumber && number !== null && reference.documentNumber !== null,
  };
}

function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= SHORTEST_TITLE && (long.includes(short) || long.replace(YEARS, "") === short.replace(YEARS, ""))
  );
}

/** A division table carries the name of the plan it divides in its own title, without the place. */
function isNamedIn(title: string, own: string): boolean {
  const name = titleKey(title)
    .replace(YEARS, "")
    .replace(/^.{2,6}?[省市区县]/, "");
  const key = titleKey(own);
  return (
    name.length >= SHORTEST_TITLE && key.includes(name) && key.replace(YEARS, "") !== titleKey(title).replace(YEARS, "")
  );
}

function titleEnd({ extraction, content }: AlignedPlan): AlignedEnd {
  const { title, titleSpan } = extraction.document;
  const firstLine: Span = [0, Math.max(1, content.text.search(/\n|$/))];
  return { span: titleSpan ?? firstLine, path: "", title: title ?? "", taskId: null, indicatorId: null };
}

function endAt(plan: AlignedPlan, span: Span, title: string): AlignedEnd {
  return { span, path: pathAround(plan, span), title, taskId: null, indicatorId: null };
}
