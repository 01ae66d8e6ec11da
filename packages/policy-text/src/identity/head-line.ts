import type { DocumentContent } from "../content/content.ts";
import { readLabel } from "./opening-label.ts";
import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { findDocumentNumbers } from "../references/document-number.ts";
import { readWrittenDate } from "../words/written-date.ts";

export type HeadLineKind = "title_part" | "title_end" | "number" | "date" | "authority" | "other";

/** One line from the top of a document, and what it can be. */
export interface HeadLine {
  readonly kind: HeadLineKind;
  readonly span: Span;
}

const TITLE_ENDS = lexicon(
  "计划 规划 方案 意见 通知 要点 措施 办法 分工表 任务表 任务分解表 纲要 决定 政策 细则 清单 台账 任务书 蓝图 指南 一览表 " +
    "工作表 安排 分解 分工 目录 报告 部署 事项 建议 倡议 攻坚战 责任书 项目表 任务分解 时间表 路线图 条例 规定 通告 公告 批复 工程 若干措施 行动 责任表 汇总表 明细表 指标表",
);
const AUTHORITY_ENDS = lexicon("政府 办公厅 办公室 局 委员会 厅 部 委 党委 管委会 领导小组 国务院 院 署 会 组 联合会");
const FURNITURE = lexicon(
  "http 发布 来源 浏览 打印 分享 字体 字号 关键 索引 www 主办 当前位置 首页 扫一扫 备案 附件 附: 附：",
);
const LONGEST_TITLE_LINE = 60;
const LONGEST_AUTHORITY = 30;
const MOST_LINES = 80;

/** The lines before the first numbered heading or table, blank ends and editing debris left out. */
export function headLines({ blocks }: DocumentContent, reading: string, bodyStart: number): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const block of blocks) {
    if (block.aside !== undefined) continue;
    if (block.kind === "table" || lines.length > MOST_LINES || block.span[0] >= bodyStart) break;
    if (block.label !== undefined || readLabel(reading, block.span) !== null) break;
    const span = withoutDebris(reading, block.span);
    if (opensTable(reading, span)) break;
    if (span[0] < span[1]) lines.push({ kind: kindOf(reading, span), span });
  }
  return lines;
}

/** A table that came as lines of text begins with its first header. */
function opensTable(reading: string, [from]: Span): boolean {
  return reading.startsWith("序号", from) || reading.startsWith("编号", from);
}

/** A pasted bookmark or field at the beginning of a line is no part of it: `[bookmark: _GoBack]2024年…`. */
function withoutDebris(reading: string, [from, to]: Span): Span {
  let start = from;
  if (reading[start] === "[") {
    const close = reading.indexOf("]", start);
    if (close > 0 && close < Math.min(to, start + 40) && !/\d{4}/u.test(reading.slice(start, close))) start = close + 1;
  }
  return trimSpan(reading, [start, to]);
}

function kindOf(reading: string, span: Span): HeadLineKind {
  const words = reading.slice(span[0], span[1]);
  if (words.length > LONGEST_TITLE_LINE) return "other";
  if (isDateLine(words)) return "date";
  if (isNumberLine(words)) return "number";
  if (!isTitleLike(words)) return "other";
  if (endsLikeTitle(words)) return "title_end";
  return isAuthorityLine(words) ? "authority" : "title_part";
}

function isDateLine(words: string): boolean {
  const bare = words.replace(/^[（\s]+|[）\s]+$/gu, "");
  const date = readWrittenDate(bare, 0);
  return date !== null && date.day !== null && date.end === bare.length;
}

function isNumberLine(words: string): boolean {
  const number = findDocumentNumbers(words, [0, words.length])[0];
  if (!number || words.includes("《")) return false;
  const before = words.slice(0, number.span[0]).trim();
  const isLabelled = before === "" || before.endsWith("：") || before.endsWith("号");
  return isLabelled && before.length <= 12 && words.length - number.span[1] <= 12 && !words.includes("。");
}

function isTitleLike(words: string): boolean {
  for (const character of words) {
    if ("。；？！，|".includes(character)) return false;
  }
  if (RUNNING_HEAD.test(words)) return false;
  if (words.endsWith("：") || words.endsWith(":") || isBracketed(words)) return false;
  for (let at = 0; at < words.length; at++) {
    if (FURNITURE.startingAt(words, at) !== null) return false;
  }
  return hanCount(words) >= Math.min(4, words.length / 2);
}

/** 某市人民政府公报2025年第2期: the name of the gazette that prints the paper. */
const RUNNING_HEAD = /公报.{0,12}第? ?\d{1,3} ?期/;

/** （此件主动公开）, （征求意见稿）: a remark, not a title. */
function isBracketed(words: string): boolean {
  return words.startsWith("（") && words.indexOf("）") === words.length - 1;
}

function hanCount(words: string): number {
  let count = 0;
  for (const character of words) if (character >= "一" && character <= "龥") count++;
  return count;
}

/** A title ends with its kind of document; years, 试行 and the like may follow in brackets. */
function endsLikeTitle(words: string): boolean {
  let end = words.length;
  const opening = words.lastIndexOf("（");
  if (opening > 0 && words.length - opening <= 16) end = opening;
  while (end > 0 && words[end - 1] === " ") end--;
  return TITLE_ENDS.endingAt(words, end) !== null;
}

/** Whether a line can be the name of the body that signs. */
export function isAuthorityLine(words: string): boolean {
  const first = words.split(/\s/u)[0] ?? words;
  return (
    words.length <= LONGEST_AUTHORITY &&
    !words.includes("关于") &&
    AUTHORITY_ENDS.endingAt(first, first.length) !== null
  );
}
