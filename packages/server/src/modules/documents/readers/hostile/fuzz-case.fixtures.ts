import { readFileSync } from "node:fs";
import fc from "fast-check";
import { isFileArchive, openFileArchive } from "../../import/file-archive.ts";
import { aZip } from "../archive/zip.fixtures.ts";
import { aDoc, IN_TABLE, rowEnd, sprm } from "../doc/doc.fixtures.ts";
import { aDocx, level, list, numbered, r, tc, tr } from "../docx/docx.fixtures.ts";
import { chooseReader, proposeColumnMapping, ReadRefusal } from "../index.ts";
import { anXlsx } from "../xlsx/xlsx.fixtures.ts";

/** What is fuzzed: by its structure (markup put together at random) or by its bytes. */
export const FUZZ_TARGETS = [
  "docx",
  "xlsx",
  "html",
  "docx-bytes",
  "xlsx-bytes",
  "doc",
  "pdf",
  "zip",
  "csv",
  "txt",
] as const;
export type FuzzTarget = (typeof FUZZ_TARGETS)[number];

/** One file made at random; the same target and seed make the same file. */
export interface FuzzCase {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const DOCX = aDocx({
  body:
    numbered("建设平台。（市科技局牵头）", 1) +
    `<w:tbl>${tr(tc("序号"), tc("任务", '<w:gridSpan w:val="2"/>'))}${tr(tc("1", "<w:vMerge/>"), tc("甲"), tc("乙"))}</w:tbl>` +
    `<w:p><w:ins>${r("增")}</w:ins><w:del>${r("删")}</w:del></w:p>`,
  numbering: list(1, level(0, "chineseCounting", "%1、")),
});
const XLSX = anXlsx({
  sheets: [
    {
      rows: [
        ["序号", "任务"],
        ["1", "建设平台"],
      ],
      merges: ["A1:B1"],
    },
  ],
  strings: ["<si><t>甲</t></si>"],
});
const DOC = aDoc({
  body: [
    { text: "一、重点任务", style: 1 },
    { text: "建设平台", properties: [sprm(0x460b, 1, 2)], characters: [sprm(0x0835, 1)] },
    { text: "甲", mark: "\u0007", properties: [IN_TABLE] },
    { text: "", mark: "\u0007", properties: rowEnd([0, 1000]) },
  ],
});
const PDF = readFileSync(new URL("../../../../../../../samples/files/district-plan.pdf", import.meta.url));
const ZIP = aZip([
  { name: "计划.txt", data: "一、重点任务" },
  { name: "级/方案.docx", data: DOCX, method: 0 },
]);
const CSV = Buffer.from('序号,任务,单位\n1,"建设,平台",市科技局\n');
const TXT = Buffer.from("\ufeff一、总体要求\r\n建设平台。（市科技局牵头）\r\n", "utf16le");

const WORDS = ["建设平台", "（市科技局牵头）", "一、", "到2027年", "", "\u0000", "𠮷", "&#0;", "<", "&amp;amp;"];
const VALUES = [
  "0",
  "1",
  "-1",
  "99999999999",
  "abc",
  "",
  "restart",
  "begin",
  "end",
  "separate",
  "NaN",
  "1e9",
  "__proto__",
];
const DOCX_NAMES =
  "p r t tbl tr tc tcPr pPr numPr numId ilvl vMerge gridSpan ins del moveFrom sdt sdtContent fldChar instrText br sym rPr vanish txbxContent pict footnoteReference trPr gridBefore".split(
    " ",
  );
const XLSX_NAMES = "row c v is t si f mergeCell cols col sheetData r rPh phoneticPr".split(" ");
const HTML_NAMES =
  "table tr td th tbody caption ol ul li p div h1 h2 b span pre svg math template select noscript script style title a iframe form".split(
    " ",
  );

/** Markup put together at random out of the names a format knows. */
function markup(names: readonly string[], attributes: (value: string) => string): fc.Arbitrary<string> {
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7 },
      fc.constantFrom(...WORDS),
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(...VALUES), fc.array(tie("node"), { maxLength: 5 }))
        .map(([name, value, children]) => `<${name}${attributes(value)}>${children.join("")}</${name}>`),
    ),
  }));
  return fc.array(tree.node, { maxLength: 8 }).map((nodes) => nodes.join(""));
}

const wordMarkup = markup(
  DOCX_NAMES.map((name) => `w:${name}`),
  (value) => ` w:val="${value}" w:fldCharType="${value}" w:char="${value}" w:id="${value}"`,
);
const sheetMarkup = markup(
  XLSX_NAMES,
  (value) => ` r="${value}" s="${value}" t="s" ref="A1:${value}" min="1" max="${value}"`,
);
const pageMarkup = markup(HTML_NAMES, (value) =>
  ` rowspan="${value}" colspan=${value || "x"} start='${value}' class="TRS_Editor`.concat('"'),
);

const edits = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(3), fc.nat(255)), { minLength: 1, maxLength: 8 });
const bytesOf = (original: Uint8Array): fc.Arbitrary<Uint8Array> => edits.map((changes) => mutate(original, changes));

const ARBITRARIES: Readonly<Record<FuzzTarget, readonly [string, fc.Arbitrary<Uint8Array>]>> = {
  docx: [
    "方案.docx",
    fc.tuple(wordMarkup, wordMarkup).map(([body, lists]) =>
      aDocx({
        body,
        styles: lists,
        footnotes: lists,
        numbering: `<w:abstractNum w:abstractNumId="1">${lists}</w:abstractNum>`,
      }),
    ),
  ],
  xlsx: [
    "表.xlsx",
    fc
      .tuple(sheetMarkup, sheetMarkup)
      .map(([rows, strings]) => anXlsx({ sheets: [{ rows, columns: rows }], strings: [strings] })),
  ],
  html: ["页.html", pageMarkup.map((body) => Buffer.from(`<html><body><div id=zoom>${body}`))],
  "docx-bytes": ["方案.docx", bytesOf(DOCX)],
  "xlsx-bytes": ["表.xlsx", bytesOf(XLSX)],
  doc: ["方案.doc", bytesOf(DOC)],
  pdf: ["方案.pdf", bytesOf(PDF)],
  zip: ["汇编.zip", bytesOf(ZIP)],
  csv: ["表.csv", bytesOf(CSV)],
  txt: ["文.txt", bytesOf(TXT)],
};

/** The file that a seed makes. */
export function aFuzzCase(target: FuzzTarget, seed: number): FuzzCase {
  const [fileName, arbitrary] = ARBITRARIES[target];
  const [bytes] = fc.sample(arbitrary, { seed, numRuns: 1 });
  return { fileName, bytes: bytes ?? new Uint8Array() };
}

/** Whatever the bytes, the answer is a reading whose spans hold, or a refusal with a reason. Throws anything else. */
export async function readOrRefuse({ fileName, bytes }: FuzzCase): Promise<void> {
  try {
    if (isFileArchive(fileName, bytes)) {
      for await (const { content } of openFileArchive(bytes).files()) void content;
      return;
    }
    const { content, tables } = await chooseReader(bytes, fileName).read(bytes, { fileName });
    const outside = content.blocks.find(({ span }) => span[0] > span[1] || span[1] > content.text.length);
    if (outside) throw new Error(`a span stands outside the text: ${outside.span.join("–")}`);
    if (tables) proposeColumnMapping(content, tables);
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
  }
}

/** Changes, inserts, cuts and repeats bytes. */
function mutate(bytes: Uint8Array, changes: readonly (readonly [number, number, number])[]): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (const [place, kind, value] of changes) {
    const at = place % Math.max(1, mutated.length);
    const [before, after] = [mutated.subarray(0, at), mutated.subarray(at)];
    if (kind === 0) mutated[at] = value;
    else if (kind === 1) mutated = Buffer.concat([before, Buffer.alloc(value % 40, value), after]);
    else if (kind === 2) mutated = Buffer.concat([before, after.subarray(value % 40)]);
    else mutated = Buffer.concat([before, after.subarray(0, value), after]);
  }
  return mutated;
}
