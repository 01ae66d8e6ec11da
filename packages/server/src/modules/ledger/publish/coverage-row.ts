import type { OutlineSection } from "@zhigang/contract/documents";
import type { Insertable } from "kysely";
import type { PublishableDraft } from "../../documents/index.ts";
import type { CoverageGap, CoverageTable, NumberNotTaken } from "../tables.ts";

/** 覆盖 as it stands when the plan is published: gaps a reviewer claimed count as claimed. */
export function coverageRow(planId: string, source: PublishableDraft): Insertable<CoverageTable> {
  const { coverage, text } = source;
  const titles = titlesOf(source.sections);
  const quoteOf = (span: readonly [number, number]) => text.slice(span[0], span[1]);
  const claimed = source.gaps.filter((gap) => gap.state === "claimed").length;
  const gaps = source.gaps
    .filter((gap) => gap.state !== "claimed")
    .map(({ span, state, reason, decidedBy }): CoverageGap => ({
      span,
      quote: quoteOf(span),
      state,
      reason,
      decidedBy,
    }));
  const numbers = source.numbersNotTaken.map((number): NumberNotTaken => ({
    span: [number.span[0], number.span[1]],
    quote: quoteOf(number.span),
    class: number.class,
    reason: number.reason,
  }));
  return {
    planId,
    sentences: coverage.sentences,
    ordering: coverage.ordering,
    claimed: coverage.claimed + claimed,
    byClass: JSON.stringify(coverage.byClass),
    byPart: JSON.stringify(
      coverage.bySection.map(({ sectionId, ordering, claimed: inPart }) => ({
        title: titles.get(sectionId) ?? "",
        ordering,
        claimed: inPart,
      })),
    ),
    gaps: JSON.stringify(gaps),
    numbersNotTaken: JSON.stringify(numbers),
  };
}

function titlesOf(sections: readonly OutlineSection[]): Map<string, string> {
  return new Map(
    sections.flatMap((section): [string, string][] => [
      [section.id, [section.label, section.title].filter((part) => part !== null).join(" ")],
      ...titlesOf(section.children),
    ]),
  );
}
