import type { Change, Question } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { Outline } from "../structure/outline.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import { lexicon } from "../words/lexicon.ts";
import type { FoundIndicator } from "./found-indicator.ts";
import type { JudgedSite } from "./judge-sites.ts";
import type { NumberSite } from "./number-sites.ts";
import type { Relations } from "./relations.ts";
import { changeOf, isAimed, scopeOf } from "./site-meaning.ts";
import { firstIn } from "./site-words.ts";

/** An indicator from a judged number and its relations. */
export function describeSite(
  { reading, content }: Outline,
  { site, verdict, governing }: JudgedSite,
  { nameSpan, comparator, deadline, part }: Relations,
): FoundIndicator {
  const { low, high, unit } = site.quantity;
  const isTarget = verdict.class === "target" || verdict.class === "coverage";
  const change = changeOf(reading, site);
  return {
    name: nameSpan ? content.text.slice(...nameSpan).trim() : "",
    nameSpan,
    comparator,
    value: high === null ? low : `${low}-${high}`,
    unit,
    deadline: governing.isPast ? null : deadline,
    class: verdict.class,
    change,
    scope: scopeOf(reading, content.text, site),
    isAim: isAimed(reading, site),
    kind: null,
    span: [site.start, site.end],
    clauseSpan: site.clause,
    confidence: verdict.confidence,
    reason: verdict.reason,
    part,
    asks: isTarget
      ? [...askValue(site), ...askBaseline(reading, site, change), ...askDeadline(site, governing.open, deadline)]
      : [],
  };
}

type Ask = Omit<Question, "about">;

/** 三分之一, 2:1: the value that is kept is not quite what is written. */
function askValue({ quantity, start, end }: NumberSite): Ask[] {
  const { doubt } = quantity;
  return doubt === undefined ? [] : [{ kind: "number_unclear", options: [], reason: doubt, span: [start, end] }];
}

const COMPARISONS = lexicon("较 相比 比2 比上 同比 环比 对比 基础上");

/** 提高20% cannot be judged without what it is measured against. */
function askBaseline(reading: string, { clause, start, end }: NumberSite, change: Change): Ask[] {
  if (change !== "growth" || firstIn(reading, COMPARISONS, clause[0], start) !== null) return [];
  const reason = "growth without what it is measured against";
  return [{ kind: "baseline_missing", options: [], reason, span: [start, end] }];
}

function askDeadline({ start, end }: NumberSite, open: TimeExpression | null, deadline: unknown): Ask[] {
  if (open) {
    const span: Span = [open.start, open.end];
    return [{ kind: "deadline_incomplete", options: [], reason: open.reason, span }];
  }
  if (deadline !== null) return [];
  return [{ kind: "deadline_missing", options: [], reason: "no date governs this target", span: [start, end] }];
}
