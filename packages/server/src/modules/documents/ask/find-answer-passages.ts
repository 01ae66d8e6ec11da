import { synonymsOf } from "@zhigang/domain/documents";
import type { CitedPassage } from "@zhigang/contract/documents";
import type { Tx } from "../../../platform/database/database.ts";
import { comparableForm } from "../search/comparable-form.ts";
import { excerptOf } from "../search/excerpt.ts";
import { findPassages } from "../search/find-passages-store.ts";
import type { FoundPassage, Scope } from "../search/find-passages-store.ts";
import { placeOf } from "../search/present-hit.ts";
import { findWeighted } from "./answer-passages-store.ts";

const LONGEST_QUOTE = 320;
const LEAST_OF_QUESTION = 0.55;
const MOST_PIECES = 14;
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

/** First those that have every word; then every word or one like it; then those that have most of the question's pieces. */
export async function findAnswerPassages(
  tx: Tx,
  topic: readonly string[],
  scope: Scope,
  limit: number,
): Promise<AnswerPassages> {
  const words = topic.map(comparableForm);
  if (words.length === 0) return { passages: [], words: [] };
  for (const alternative of alternatives(words)) {
    const terms = { words: alternative, phrases: [], excluded: [] };
    const rows = await findPassages(tx, { of: "texts", terms, scope, window: { from: 0, limit } });
    if (rows.length > 0) return { passages: cite(rows, alternative), words: alternative };
  }
  const pieces = piecesOf(words);
  const rows = await findWeighted(tx, { pieces, scope, limit, least: LEAST_OF_QUESTION });
  return { passages: cite(rows, pieces), words };
}

/** The words, then the same with one word said otherwise. */
function alternatives(words: readonly string[]): string[][] {
  const others = words.flatMap((word, at) => synonymsOf(word).map((other) => words.with(at, other)));
  return [[...words], ...others];
}

/** Short words whole, long ones in pairs of characters without those that every plan has. */
function piecesOf(words: readonly string[]): string[] {
  const pieces = words.flatMap((word) => {
    if (word.length <= 3 || !/\p{Script=Han}/u.test(word)) return [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  });
  return [...new Set(pieces.filter((piece) => piece.length > 1 && !COMMON.has(piece)))].slice(0, MOST_PIECES);
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
