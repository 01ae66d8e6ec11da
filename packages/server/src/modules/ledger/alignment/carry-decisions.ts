import type { AlignmentEnd } from "@zhigang/contract/ledger";
import type { Insertable, Updateable } from "kysely";
import { newId } from "../../../platform/ids.ts";
import type { AlignmentLinkRow } from "./alignment-store.ts";
import type { AlignmentLinkTable } from "./alignment-tables.ts";
import type { PlanComparison, ProposedLink } from "./compare-plans.ts";

/** What a new comparison does to the links that are kept. */
export interface LinkChanges {
  readonly added: readonly Insertable<AlignmentLinkTable>[];
  readonly changed: readonly { readonly id: string; readonly fields: Updateable<AlignmentLinkTable> }[];
  readonly dropped: readonly string[];
}

/** The texts of both plans as they are now. */
export interface TextsNow {
  readonly upper: string;
  readonly lower: string;
}

/**
 * Lays new proposals over the links there are. A decision is never lost: it moves to the same pair of passages, else it
 * stays where its words are found, else it stays as it was and is marked stale. Only undecided proposals fall away.
 */
export function carryDecisions(
  alignmentId: string,
  known: readonly AlignmentLinkRow[],
  comparison: PlanComparison,
  texts: TextsNow,
): LinkChanges {
  const waiting = new Map<string, AlignmentLinkRow[]>();
  for (const row of known) {
    for (const key of keysOf(row.relation, row.upperEnd, row.lowerEnd)) {
      const rows = waiting.get(key);
      if (rows === undefined) waiting.set(key, [row]);
      else rows.push(row);
    }
  }
  const taken = new Set<string>();
  const added: Insertable<AlignmentLinkTable>[] = [];
  const changed: { id: string; fields: Updateable<AlignmentLinkTable> }[] = [];
  for (const link of comparison.links) {
    const row = nextWaiting(keysOf(link.relation, link.upper, link.lower), waiting, taken);
    if (row === undefined) added.push({ ...proposedRow(alignmentId, link), id: newId() });
    else {
      taken.add(row.id);
      if (isOther(row, link)) changed.push({ id: row.id, fields: refreshed(row, link) });
    }
  }
  const left = known.filter(({ id }) => !taken.has(id));
  const decided = left.filter(isDecided);
  return {
    added,
    changed: [...changed, ...decided.flatMap((row) => anchored(row, texts))],
    dropped: left.filter((row) => !isDecided(row)).map(({ id }) => id),
  };
}

function isDecided({ state, isDrawn }: AlignmentLinkRow): boolean {
  return isDrawn || state !== "proposed";
}

/** The first row under these keys that no link has. */
function nextWaiting(
  keys: readonly string[],
  waiting: ReadonlyMap<string, readonly AlignmentLinkRow[]>,
  taken: ReadonlySet<string>,
): AlignmentLinkRow | undefined {
  for (const key of keys) {
    const row = waiting.get(key)?.find(({ id }) => !taken.has(id));
    if (row !== undefined) return row;
  }
  return undefined;
}

const TARGETS = ["changes_value", "target_compare"];

/** The same two tasks or targets; or, after a new edition, the same words. */
function keysOf(relation: string, upper: AlignmentEnd, lower: AlignmentEnd): string[] {
  const kind = relation === "cites" ? "cites" : TARGETS.includes(relation) ? "target" : "passage";
  const above = upper.targetId ?? upper.taskId;
  const below = lower.targetId ?? lower.taskId;
  const byWords = `${kind}|${upper.words}|${lower.words}`;
  return above === null || below === null ? [byWords] : [`${kind}|${above}|${below}`, byWords];
}

function proposedRow(alignmentId: string, link: ProposedLink): Omit<Insertable<AlignmentLinkTable>, "id"> {
  return {
    alignmentId,
    ...contentOf(link),
    state: "proposed",
    isDrawn: false,
    reason: null,
    decidedBy: null,
    decidedAt: null,
  };
}

function contentOf({ relation, certainty, grounds, upper, lower }: ProposedLink) {
  return {
    relation,
    certainty,
    grounds: JSON.stringify(grounds),
    upperEnd: JSON.stringify(upper),
    lowerEnd: JSON.stringify(lower),
    upperTaskId: upper.taskId,
    lowerTaskId: lower.taskId,
    upperStart: upper.span[0],
    lowerStart: lower.span[0],
  };
}

/** What a person drew or decided keeps its relation; only where its words stand is renewed. */
function refreshed(row: AlignmentLinkRow, link: ProposedLink): Updateable<AlignmentLinkTable> {
  const { relation, certainty, ...place } = contentOf(link);
  return { ...place, ...(row.isDrawn ? {} : { relation, certainty }), isStale: false };
}

function isOther(row: AlignmentLinkRow, link: ProposedLink): boolean {
  const kept = [row.relation, row.certainty, row.grounds, row.upperEnd, row.lowerEnd, row.isStale];
  const now = [link.relation, link.certainty, link.grounds, link.upper, link.lower, false];
  return JSON.stringify(kept) !== JSON.stringify(now);
}

function anchored(row: AlignmentLinkRow, texts: TextsNow): { id: string; fields: Updateable<AlignmentLinkTable> }[] {
  const upper = moved(row.upperEnd, texts.upper);
  const lower = moved(row.lowerEnd, texts.lower);
  const isStale = upper === null || lower === null;
  if (isStale) return row.isStale ? [] : [{ id: row.id, fields: { isStale } }];
  const isSame = upper.span[0] === row.upperStart && lower.span[0] === row.lowerStart && !row.isStale;
  if (isSame) return [];
  const ends = { upperEnd: JSON.stringify(upper), lowerEnd: JSON.stringify(lower) };
  return [{ id: row.id, fields: { ...ends, upperStart: upper.span[0], lowerStart: lower.span[0], isStale } }];
}

/** Where the words of an end stand now, or null where they are gone. */
function moved(end: AlignmentEnd, text: string): AlignmentEnd | null {
  const [start, stop] = end.span;
  if (text.slice(start, stop) === end.words) return end;
  const found = text.indexOf(end.words);
  if (found < 0 || end.words === "") return null;
  const shift = found - start;
  return {
    ...end,
    span: [start + shift, stop + shift],
    marks: end.marks.map(([from, to]) => [from + shift, to + shift]),
  };
}
