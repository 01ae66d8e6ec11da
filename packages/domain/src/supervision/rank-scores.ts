import { DEPARTMENT_KINDS } from "../identity/index.ts";
import type { DepartmentKind } from "../identity/index.ts";
import { comparedTo, readExact } from "./exact-fraction.ts";
import type { BothWords, ScoreGroup } from "./score-form.ts";

/** A score with the kind of body it belongs to. */
export interface RankableScore {
  readonly departmentKind: DepartmentKind;
  /** Null where there is nothing to judge: such a unit has no place. */
  readonly exact: string | null;
}

export interface RankedScore<S> {
  readonly score: S;
  readonly place: number | null;
  readonly isTied: boolean;
}

export interface RankingGroup<S> {
  /** The name that the form gives to a group; null where a kind of body is its own. */
  readonly words: BothWords | null;
  readonly kinds: readonly DepartmentKind[];
  readonly rows: readonly RankedScore<S>[];
}

/**
 * 分组排名: like with like, by the groups of the form, else by the kind of body; equal scores share a place and say so, and the
 * places after them are left out. A kind that no group names is its own.
 */
export function rankScores<S extends RankableScore>(
  scores: readonly S[],
  groups: readonly ScoreGroup[] = [],
): RankingGroup<S>[] {
  const alone = DEPARTMENT_KINDS.filter((kind) => !groups.some(({ kinds }) => kinds.includes(kind)));
  const all = [...groups, ...alone.map((kind) => ({ words: null, kinds: [kind] }))];
  return all.flatMap(({ words, kinds }) => {
    const own = scores.filter((score) => kinds.includes(score.departmentKind));
    return own.length === 0 ? [] : [{ words, kinds, rows: ranked(own) }];
  });
}

function ranked<S extends RankableScore>(scores: readonly S[]): RankedScore<S>[] {
  const placed = scores
    .flatMap((score) => (score.exact === null ? [] : [{ score, value: readExact(score.exact) }]))
    .toSorted((a, b) => comparedTo(b.value, a.value));
  const rows = placed.map(({ score, value }) => ({
    score,
    place: placed.findIndex((one) => comparedTo(one.value, value) === 0) + 1,
    isTied: placed.filter((one) => comparedTo(one.value, value) === 0).length > 1,
  }));
  const without = scores.filter(({ exact }) => exact === null);
  return [...rows, ...without.map((score) => ({ score, place: null, isTied: false }))];
}
