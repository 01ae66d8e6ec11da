import type { Edit } from "../../packages/policy-text/gold/scoring/edits.ts";
import { SIMPLIFIED_BY_TRADITIONAL } from "../../packages/policy-text/src/content/traditional-script.ts";

/** One way in which the same document reaches us in another form. */
export interface Disturbance {
  readonly name: string;
  readonly edits: (text: string) => readonly Edit[];
}

const TRADITIONAL_BY_SIMPLIFIED = new Map(
  [...SIMPLIFIED_BY_TRADITIONAL].map(([traditional, simplified]) => [
    String.fromCharCode(simplified),
    String.fromCharCode(traditional),
  ]),
);

/** The forms a text comes in; under the first group no answer may change, the last ones lose words of the document. */
export const DISTURBANCES: readonly Disturbance[] = [
  { name: "as it is", edits: () => [] },
  {
    name: "site header added",
    edits: () => [insertAt(0, "云溟政务网\n首页 > 信息公开 > 政策文件\n来源：本站  浏览次数：35\n\n")],
  },
  {
    name: "site footer added",
    edits: (text) => [insertAt(text.length, "\n\n【打印】 【关闭】\n版权所有 未经许可不得转载\n")],
  },
  { name: "lines indented", edits: (text) => everyLine(text, (line) => (line.includes("\t") ? null : "　　")) },
  { name: "blank lines added", edits: (text) => everyLine(text, (line) => (line.includes("\t") ? null : "\n")) },
  { name: "blank lines removed", edits: (text) => replaceEach(text, /\n\n+(?!\t)/g, () => "\n") },
  { name: "half-width marks", edits: swap({ "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "．": "." }) },
  {
    name: "full-width digits",
    edits: (text) => replaceEach(text, /\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  },
  { name: "traditional script", edits: (text) => replaceEach(text, /\p{Script=Han}/gu, toTraditional) },
  {
    name: "spaces around digits",
    edits: (text) => replaceEach(text, /(?<=\p{Script=Han})\d+(?=\p{Script=Han})/gu, (d) => ` ${d} `),
  },
  { name: "page numbers between", edits: pageNumbers },
  { name: "square number brackets", edits: swap({ "〔": "[", "〕": "]" }) },
  { name: "lines broken at 38", edits: brokenLines },
  { name: "line breaks lost", edits: (text) => (text.includes("\t") ? [] : replaceEach(text, /\n+/g, () => " ")) },
  { name: "closing brackets lost", edits: lostBrackets },
  { name: "OCR slips", edits: ocrSlips },
];

function insertAt(at: number, insert: string): Edit {
  return { at, remove: 0, insert };
}

function replaceEach(text: string, pattern: RegExp, by: (match: string) => string): Edit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const insert = by(match[0]);
    return insert === match[0] ? [] : [{ at: match.index, remove: match[0].length, insert }];
  });
}

function swap(table: Readonly<Record<string, string>>): (text: string) => Edit[] {
  const pattern = new RegExp(`[${Object.keys(table).join("")}]`, "g");
  return (text) => replaceEach(text, pattern, (mark) => table[mark] ?? mark);
}

function toTraditional(character: string): string {
  return TRADITIONAL_BY_SIMPLIFIED.get(character) ?? character;
}

function everyLine(text: string, before: (line: string) => string | null): Edit[] {
  return [...text.matchAll(/^.+$/gm)].flatMap((match) => {
    const insert = before(match[0]);
    return insert === null || /^\s/.test(match[0]) ? [] : [insertAt(match.index, insert)];
  });
}

function pageNumbers(text: string): Edit[] {
  const breaks = [...text.matchAll(/\n(?=\n)/g)].filter((_, index) => index % 7 === 6);
  return breaks.map((match, index) => insertAt(match.index + 1, `\n— ${index + 2} —\n`));
}

function brokenLines(text: string): Edit[] {
  return [...text.matchAll(/^[^\t\n]{50,}$/gm)].flatMap((line) =>
    Array.from({ length: Math.floor((line[0].length - 1) / 38) }, (_, index) =>
      insertAt(line.index + 38 * (index + 1), "\n"),
    ),
  );
}

/** Every third bracket that names somebody loses its end. */
function lostBrackets(text: string): Edit[] {
  return [...text.matchAll(/[局委办府会](?:负责|牵头|配合|参与)?[）)](?=\n|$)/g)]
    .filter((_, index) => index % 3 === 2)
    .map((match) => ({ at: match.index + match[0].length - 1, remove: 1, insert: "" }));
}

/** Slips that engines make on clean pages, in prose only, never in a name or a number. */
function ocrSlips(text: string): Edit[] {
  return replaceEach(
    text,
    /千瓦|履行|巳|〔|〕|“|”/g,
    (found) => ({ 千瓦: "干瓦", 履行: "覆行", "〔": "[", "〕": "]", "“": '"', "”": '"' })[found] ?? found,
  );
}
