import { toReadingForm } from "../content/reading-form.ts";
import { alignCitations } from "./align-citations.ts";
import { linkTargets, pairTargets, type TargetSetting } from "./align-targets.ts";
import type { AlignedPlan, Alignment, AlignmentLink, AlignOptions } from "./alignment.ts";
import { choosePairs, settleKinship, type ChosenPair } from "./choose-pairs.ts";
import { comparePassages } from "./compare-passages.ts";
import { findConflicts } from "./find-conflicts.ts";
import { findGaps } from "./find-gaps.ts";
import { groundsOf, sharedSpans } from "./grounds.ts";
import { endOf } from "./passages.ts";
import { isSamePlace, kinshipOf, placeOf } from "./place.ts";
import { pairTargetsOfTasks } from "./pair-targets-of-tasks.ts";
import { preparePassages } from "./prepared-passage.ts";
import { featuresOf, tokensOf } from "./tokens.ts";

/**
 * Lays a lower plan beside an upper one: which of its passages carry out, repeat, cite or change what stands above, what
 * nobody takes up, and what contradicts. The same two plans always give the same answer, and every link says why.
 */
export function alignPlans(upper: AlignedPlan, lower: AlignedPlan, options: AlignOptions = {}): Alignment {
  const citations = alignCitations(upper, lower);
  const isCited = citations.length > 0;
  const above = preparePassages(upper);
  const below = preparePassages(lower);
  const pairs = comparePassages(above, below, topicOf(upper, lower), options);
  const kinship = isCited ? "named" : settleKinship(kinshipOf(upper, lower), pairs);
  const setting: TargetSetting = { kinship, isSamePlace: isSamePlace(placeOf(upper), placeOf(lower)) };
  const passages = choosePairs(pairs, { kinship, isCited }).map(linkOf);
  const byName = pairTargets(upper, lower);
  const targets = [...byName, ...pairTargetsOfTasks(upper, lower, passages, byName)];
  const links = [...citations, ...passages, ...linkTargets(targets, upper, lower, setting)].sort(inOrder);
  return {
    links,
    gaps: findGaps(
      upper,
      lower,
      above.map(({ passage }) => passage),
      links,
      pairs,
    ),
    conflicts: findConflicts(upper, lower, links, targets, setting),
  };
}

function linkOf(chosen: ChosenPair): AlignmentLink {
  const { pair, relation, certainty } = chosen;
  return {
    from: endOf(pair.upper.passage),
    to: endOf(pair.lower.passage),
    relation,
    certainty,
    grounds: groundsOf(chosen),
    shared: sharedSpans(pair),
  };
}

/** What both plans are about stands in their titles and joins no single passages. */
function topicOf(upper: AlignedPlan, lower: AlignedPlan): ReadonlySet<string> {
  const titles = [upper, lower].map(({ extraction }) => toReadingForm(extraction.document.title ?? ""));
  return new Set(titles.flatMap((title) => featuresOf(tokensOf(title, [0, title.length])).map(({ key }) => key)));
}

function inOrder(a: AlignmentLink, b: AlignmentLink): number {
  return a.from.span[0] - b.from.span[0] || a.to.span[0] - b.to.span[0] || a.from.span[1] - b.from.span[1];
}
