import { synonymsOf } from "@zhigang/domain/documents";
import type { CitedPassage } from "@zhigang/contract/documents";
import type { Tx } from "../../../platform/database/database.ts";
import { comparableForm } from "../search/comparable-form.ts";
import { excerptOf } from "../search/excerpt.ts";
import { findPassages } from "../search/find-passages-store.ts";
import type { FoundPassage, Scope } from "../search/find-passages-store.ts";
import { placeOf } from "../search/present-hit.ts";
import { findFirstSaid, findWeighted } from "./answer-passages-store.ts";

const LONGEST_QUOTE = 320;
const LEAST_OF_QUESTION = 0.55;
const MOST_PIECES = 14;
const MOST_ALTERNATIVES = 10;
/** Pairs that stand in every plan and tell none apart. */
const COMMON = new Set(
  "建设 推进 发展 工作 加强 完善 实施 支持 提升 提高 开展 管理 服务 城市 全市 我市 任务 目标 行动 计划 平台 体系 能力 应用 重点 机制 项目".split(
    " ",
  ),
);

/** Passages that answer a question, and the words they were found by. */
export interface AnswerPassages {
  readonly passages: readonly CitedPassage[];
  readonly words: readonly string[];
}

/**
 * First those that have every word; then every word said otherwise or cut smaller; then those that have most of the pieces. Each
 * step is asked only where the ones before found nothing.
 */
export async function findAnswerPassages(
  tx: Tx,
  topic: readonly string[],
  scope: Scope,
  limit: number,
): Promise<AnswerPassages> {
  const words = topic.map(comparableForm);
  if (words.length === 0) return { passages: [], words: [] };
  const parts = cutSmaller(words);
  const ways = distinct([words, ...saidOtherwise(words), parts, ...saidOtherwise(parts)]);
  const said = await findFirstSaid(tx, ways, scope);
  if (said !== undefined) {
    const terms = { words: said, phrases: [], excluded: [] };
    const rows = await findPassages(tx, { of: "texts", terms, scope, window: { from: 0, limit } });
    return { passages: cite(rows, said), words: said };
  }
  for (const alternative of [parts, ...saidOtherwise(parts)]) {
    const pieces = piecesOf(alternative);
    const rows = await findWeighted(tx, { pieces, scope, limit, least: LEAST_OF_QUESTION });
    if (rows.length > 0) return { passages: cite(rows, pieces), words: alternative };
  }
  return { passages: [], words };
}

/** The words with one of them said otherwise. */
function saidOtherwise(words: readonly string[]): string[][] {
  return words.flatMap((word, at) => synonymsOf(word).map((other) => words.with(at, other)));
}

/** Words that say what kind of answer is wished, not what about. */
const ABOUT_ANSWERS = new Set("保障 措施 办法 政策 举措 要求 安排 支持 标准 规定 内容 进展".split(" "));

/** Letters and digits apart from characters, and names of four or six characters in their halves: 独居 老人. */
function cutSmaller(words: readonly string[]): string[] {
  const matters = words.filter((word) => !ABOUT_ANSWERS.has(word));
  const parts = (matters.length > 0 ? matters : words).flatMap(
    (word) => word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [],
  );
  return parts.flatMap((part) =>
    /^\p{Script=Han}+$/u.test(part) && [4, 6].includes(part.length) ? (part.match(/../g) ?? []) : [part],
  );
}

/** Short words whole, long ones in pairs of characters; what every plan has tells none apart. */
function piecesOf(words: readonly string[]): string[] {
  const pieces = words.flatMap((word) => {
    if (word.length <= 3 || !/\p{Script=Han}/u.test(word)) return [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  });
  return [...new Set(pieces.filter((piece) => piece.length > 1 && !COMMON.has(piece)))].slice(0, MOST_PIECES);
}

function distinct(lists: readonly (readonly string[])[]): string[][] {
  const seen = new Map(lists.map((list) => [list.join(" "), [...list]]));
  return [...seen.values()].slice(0, MOST_ALTERNATIVES);
}

function cite(rows: readonly FoundPassage[], words: readonly string[]): CitedPassage[] {
  return rows.map((row, index) => {
    const { text, marks, found } = excerptOf(row.text ?? row.form, row.form, words, LONGEST_QUOTE);
    return {
      number: index + 1,
      text,
      textMarks: marks,
      place: placeOf(row, [row.spanStart + found[0], row.spanStart + found[1]]),
    };
  });
}
