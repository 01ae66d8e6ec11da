import type { ColumnRole } from "../../structure/outline.ts";
import type { LooseCell, Piece } from "./flat-table.ts";
import { wordsOfCell } from "./flat-table.ts";

const NAMES =
  /^(?:[^，。；]{2,16}?(?:局|委|办|厅|部|府|会|院|中心|公司|区|县|市|队|社|集团|单位|部门|行|园|大学)(?:（[^）]*）)?(?:等|、|，|,|；|\s|$|按职|牵头|负责))+/;
const NONE = /^(?:[—-]+|\/+|无)$/;
const TIME = /(?:\d{4}|[一二]〇)\S{0,3}年|\d{1,2}月|每年|每季|每月|长期|持续|年底|季度|常态|十[一二三四五]五|全年/;
const VERB =
  /推|建|实|完|加|开|打|培|支|鼓|落|制|组|引|强|深|优|提|促|发|形|突|研|扩|拓|探|统|搭|创|争|设|健|构|举|修|编|升|新|改|启|在|以|围|依|按|积|大/;

/**
 * Gives the lines of one row to columns where blanks were lost: lines keep their order, a column takes none, one or more.
 * The best fit by the words of the header wins (guide §10: the header row is understood by its words).
 */
export function alignRow(lines: readonly LooseCell[], roles: readonly ColumnRole[]): LooseCell[] {
  const best = fit(lines, roles);
  return roles.map((_, column) => ({
    pieces: lines.flatMap((line, index): readonly Piece[] => (best[index] === column ? line.pieces : [])),
  }));
}

/** Dynamic programme over lines × columns; answers the column of each line. */
function fit(lines: readonly LooseCell[], roles: readonly ColumnRole[]): number[] {
  const width = roles.length;
  const scores: number[][] = [];
  const from: number[][] = [];
  lines.forEach((line, index) => {
    const words = wordsOfCell(line);
    const above = scores[index - 1];
    const isUnfinished = /[、，；]$/.test(wordsOfCell(lines[index - 1] ?? { pieces: [] }));
    const row: number[] = [];
    const origin: number[] = [];
    for (let column = 0; column < width; column++) {
      const [score, previous] = bestBefore(
        above,
        column,
        isUnfinished ? UNFINISHED : goesOnScore(roles[column] ?? "other"),
      );
      row.push(score + fitOf(words, roles[column] ?? "other"));
      origin.push(previous);
    }
    scores.push(row);
    from.push(origin);
  });
  return trace(scores, from);
}

/** A line that ends in 、 or ， goes on in the same cell. */
const UNFINISHED = 3;

function bestBefore(above: readonly number[] | undefined, column: number, goesOn: number): [number, number] {
  if (!above) return [0, -1];
  let best: [number, number] = [(above[column] ?? 0) + goesOn, column];
  for (let previous = 0; previous < column; previous++) {
    const score = above[previous] ?? 0;
    if (score >= best[0]) best = [score, previous];
  }
  return best;
}

function goesOnScore(role: ColumnRole): number {
  if (role === "measure" || role === "task" || role === "other") return -0.5;
  return role === "time" ? -1 : -3;
}

type Fit = (words: string) => number;

const FITS: Readonly<Record<ColumnRole, Fit>> = {
  number: (words) => (/^\d{1,4}$/.test(words) ? 5 : -8),
  lead: bodiesFit,
  responsible: bodiesFit,
  support: bodiesFit,
  owner: bodiesFit,
  time: (words) => (TIME.test(words) && words.length <= 120 ? 3 : -3),
  group: groupFit,
  measure: contentFit,
  task: contentFit,
  unit: (words) => (words.length <= 6 ? 1.5 : -4),
  target: figureFit,
  baseline: figureFit,
  indicator: () => 0.5,
  note: () => 0.5,
  other: () => 0.5,
};

/** How well the words of a line suit a column. */
function fitOf(words: string, role: ColumnRole): number {
  return FITS[role](words);
}

function bodiesFit(words: string): number {
  if (NONE.test(words)) return 3;
  return NAMES.test(words) && words.length <= 200 ? 3.5 : -4;
}

function figureFit(words: string): number {
  return /\d/.test(words) && words.length <= 30 ? 2 : -2;
}

function groupFit(words: string): number {
  if (/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/.test(words) && words.length <= 40) return 3.5;
  return words.length <= 16 && !/[，。；]/.test(words) ? 1 : -3;
}

function contentFit(words: string): number {
  if (NONE.test(words)) return -3;
  if (words.length <= 30 && NAMES.test(words) && /^[市区县省各]/.test(words)) return -2;
  const length = words.length >= 20 || /[。；]/.test(words) ? 1 : 0.5;
  return 1 + length + (VERB.test(words[0] ?? "") ? 0.7 : 0);
}

function trace(scores: readonly (readonly number[])[], from: readonly (readonly number[])[]): number[] {
  const last = scores.at(-1) ?? [];
  let column = last.indexOf(Math.max(...last));
  const columns: number[] = [];
  for (let index = scores.length - 1; index >= 0; index--) {
    columns[index] = column;
    column = from[index]?.[column] ?? 0;
  }
  return columns;
}
