import { CONTENT_LIMITS } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";

const DELIMITERS = [",", ";", "\t", "，", "|"] as const;
const SAMPLE = 16 * 1024;

/** The rows of a csv file (RFC 4180, and what spreadsheet programs make of it): quotes, line breaks in cells, any delimiter. */
export function parseCsv(text: string): string[][] {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const start = declared ? declared[0].length : 0;
  const delimiter = declared?.[1] ?? findDelimiter(text.slice(0, SAMPLE));
  return readRows(text, start, delimiter);
}

/** The delimiter that stands outside quotes in the most lines, and there most often. */
function findDelimiter(sample: string): string {
  const bare = sample.replaceAll(/"(?:[^"]|"")*"/g, "");
  const lines = bare.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  let best = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const filled = counts.filter((count) => count > 0).length;
    const isRegular = counts.filter((count) => count === counts[0]).length;
    const score = filled === 0 ? 0 : filled + isRegular;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function readRows(text: string, start: number, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = start;
  while (at <= text.length) {
    const cell = readCell(text, at, delimiter);
    row.push(cell.value);
    cells += 1;
    if (cells > CONTENT_LIMITS.gridPositions) {
      throw new ReadRefusal("documents.content_too_large", { what: "cells", limit: CONTENT_LIMITS.gridPositions });
    }
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at === text.length) break;
  }
  return rows;
}

interface ReadCell {
  readonly value: string;
  /** Where the delimiter or the line's end stands. */
  readonly end: number;
}

function readCell(text: string, start: number, delimiter: string): ReadCell {
  if (text[start] !== '"') {
    const end = endOfCell(text, start, delimiter);
    return { value: text.slice(start, end), end };
  }
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const end = endOfCell(text, at, delimiter);
  return { value: value + text.slice(at, end), end };
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}
