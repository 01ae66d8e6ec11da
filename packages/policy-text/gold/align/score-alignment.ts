import type { AlignedEnd, Alignment, AlignmentLink } from "../../src/align/alignment.ts";
import { overlaps } from "../../src/span.ts";
import { matchOneToOne } from "../scoring/matching.ts";
import type { Edge } from "../scoring/matching.ts";
import type { GoldPair, GoldPlanPair } from "./gold.ts";

/** How an alignment compares with what a careful reader drew. */
export interface AlignScore {
  /** Right, produced and expected links; arguable ones count neither way. */
  readonly clear: Tally;
  /** Of the right ones, those with the best relation. */
  readonly relations: number;
  readonly certainButTrap: number;
  readonly certainButWrong: number;
  readonly gaps: Tally;
  readonly conflicts: Tally;
  readonly findings: readonly string[];
}

export interface Tally {
  readonly right: number;
  readonly produced: number;
  readonly expected: number;
}

/** Matches produced links with clear ones one to one; what only meets an arguable one is left out. */
export function scoreAlignment({ gold, upper, lower }: GoldPlanPair, alignment: Alignment): AlignScore {
  const clear = gold.pairs.filter(({ kind }) => kind === "clear");
  const matched = matchOneToOne(edgesOf(alignment.links, clear));
  const left = alignment.links.filter((_, index) => !matched.has(index));
  const wrong = left.filter((link) => !gold.pairs.some((pair) => pair.kind !== "trap" && meets(link, pair)));
  const traps = alignment.links.filter((link) => isOnlyTrap(link, gold.pairs));
  const missed = clear.filter((_, index) => ![...matched.values()].includes(index));
  const quote = (text: string, [start]: readonly [number, number]) =>
    text.slice(start, start + 24).replaceAll("\n", " ");
  return {
    clear: { right: matched.size, produced: matched.size + wrong.length, expected: clear.length },
    relations: [...matched].filter(([at, to]) => clear[to]?.relations[0] === alignment.links[at]?.relation).length,
    certainButTrap: traps.filter(({ certainty }) => certainty === "certain").length,
    certainButWrong: wrong.filter(({ certainty }) => certainty === "certain").length,
    gaps: tallyOf(
      alignment.gaps.map(({ from }) => from.span),
      gold.gaps ?? [],
      gold.gaps !== undefined,
      overlaps,
    ),
    conflicts: tallyOf(
      alignment.conflicts,
      gold.conflicts ?? [],
      gold.conflicts !== undefined,
      (found, expected) =>
        found.kind === expected.kind &&
        overlaps(found.from.span, expected.from) &&
        found.to.some(({ span }) => overlaps(span, expected.to)),
    ),
    findings: [
      ...wrong.map(
        ({ from, to, relation, certainty }) =>
          `wrong   ${certainty} ${relation} ${quote(upper, from.span)} → ${quote(lower, to.span)}`,
      ),
      ...missed.map(
        ({ from, to, relations }) => `missing ${relations.join("|")} ${quote(upper, from)} → ${quote(lower, to)}`,
      ),
    ],
  };
}

const TARGETS = ["changes_value", "target_compare"];

/** Text and work are one kind of link, targets another, citations a third; which of a kind is told apart by `relations`. */
function meets(link: AlignmentLink, { from, to, relations }: GoldPair): boolean {
  const isSameKind = relations.some((relation) => kindOf(relation) === kindOf(link.relation));
  return isSameKind && isAt(link.from, from) && isAt(link.to, to);
}

function kindOf(relation: string): string {
  if (relation === "cites") return relation;
  return TARGETS.includes(relation) ? "target" : "passage";
}

function isAt({ span }: AlignedEnd, expected: readonly [number, number]): boolean {
  return overlaps(span, expected);
}

function isOnlyTrap(link: AlignmentLink, pairs: readonly GoldPair[]): boolean {
  const met = pairs.filter((pair) => isAt(link.from, pair.from) && isAt(link.to, pair.to) && meets(link, pair));
  return met.length > 0 && met.every(({ kind }) => kind === "trap");
}

function edgesOf(links: readonly AlignmentLink[], clear: readonly GoldPair[]): Edge[] {
  return links.flatMap((link, produced) =>
    clear.flatMap((pair, expected) =>
      meets(link, pair) ? [{ produced, expected, distance: distanceOf(link, pair) }] : [],
    ),
  );
}

function distanceOf({ from, to }: AlignmentLink, pair: GoldPair): number {
  return Math.abs(from.span[0] - pair.from[0]) + Math.abs(to.span[0] - pair.to[0]);
}

function tallyOf<P, E>(
  produced: readonly P[],
  expected: readonly E[],
  isJudged: boolean,
  isSame: (produced: P, expected: E) => boolean,
): Tally {
  if (!isJudged) return { right: 0, produced: 0, expected: 0 };
  const right = expected.filter((each) => produced.some((found) => isSame(found, each))).length;
  return { right, produced: produced.length, expected: expected.length };
}
