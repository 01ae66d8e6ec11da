import { randomBytes } from "node:crypto";
import { aCompoundFile, aDoc } from "../doc/doc.fixtures.ts";
import { aDocx, p, r, tc, tr } from "../docx/docx.fixtures.ts";
import { anXlsx, link, text } from "../xlsx/xlsx.fixtures.ts";
import { inDocx, MB, refused, W } from "./hostile-file.fixtures.ts";
import type { HostileFile } from "./hostile-file.fixtures.ts";

type Outcome = HostileFile["outcome"];

const MACRO = { name: "word/vbaProject.bin", data: "x" };
const GBK = Buffer.from("d6d8b5e3c8cecef1a3acbda8c9e8c6bdcca8a1a3", "hex");

const hostile =
  (id: string) =>
  (what: string, fileName: string, bytes: () => Uint8Array, outcome: Outcome): HostileFile => ({
    id,
    what,
    fileName,
    bytes,
    outcome,
  });
/** Stored, so that the guard against bombs is not what stops it. */
const body = (inside: string): Uint8Array => inDocx(`<w:document ${W}><w:body>${inside}</w:body></w:document>`, 0);

const disguise = (what: string, fileName: string, bytes: () => Uint8Array, ...codes: readonly string[]): HostileFile =>
  hostile("S-84")(what, fileName, bytes, refused(...codes));
/** What says it is something else (S-84). */
const DISGUISES: readonly HostileFile[] = [
  disguise(
    "a program as .xlsx",
    "表.xlsx",
    () => Buffer.concat([Buffer.from("MZ\x90\0"), randomBytes(4_096)]),
    "unknown_format",
  ),
  disguise(
    "a page as .docx",
    "方案.docx",
    () => Buffer.from("<html><body>重点任务</body></html>"),
    "extension_mismatch",
  ),
  disguise(
    "a page as .png",
    "图.png",
    () => Buffer.from("<html><body>重点任务</body></html>"),
    "extension_mismatch",
    "image_damaged",
    "unknown_format",
  ),
  disguise(
    "a picture before an archive",
    "方案.docx",
    () => Buffer.concat([Buffer.from("GIF89a"), aDocx({ body: p("重点任务") })]),
    "unknown_format",
    "archive_damaged",
  ),
  disguise(
    "an archive with a tail",
    "方案.docx",
    () => Buffer.concat([aDocx({ body: p("重点任务") }), Buffer.from("<script>")]),
    "archive_damaged",
  ),
  disguise("macros as .docm", "方案.docm", () => aDocx({ body: p("重点任务"), extra: [MACRO] }), "contains_macros"),
  disguise("macros as .docx", "方案.docx", () => aDocx({ body: p("重点任务"), extra: [MACRO] }), "contains_macros"),
  disguise(
    "macros as .xlsm",
    "表.xlsm",
    () => anXlsx({ sheets: [{ rows: [["序号", "任务"]] }], extra: [{ name: "xl/vbaProject.bin", data: "x" }] }),
    "contains_macros",
  ),
  disguise(
    "an encrypted docx",
    "方案.docx",
    () => aCompoundFile({ EncryptedPackage: Buffer.alloc(5_000), EncryptionInfo: Buffer.alloc(5_000) }),
    "encrypted",
  ),
  disguise(
    "a .doc with nothing inside",
    "方案.doc",
    () => aCompoundFile({ WordDocument: Buffer.alloc(5_000), "1Table": Buffer.alloc(5_000) }),
    "archive_damaged",
  ),
  disguise("an empty file", "空.docx", () => Buffer.alloc(0), "scanned_or_empty"),
];

const encoded = hostile("S-85");
/** Words in every encoding, and none. */
const ENCODINGS: readonly HostileFile[] = [
  encoded("GBK without a word", "文.txt", () => GBK, { read: "重点任务，建设平台。" }),
  encoded("UTF-16", "表.csv", () => Buffer.from('\ufeff序号;任务\r\n1;"建设\r\n平台"\r\n', "utf16le"), {
    read: "建设\n平台",
  }),
  encoded(
    "one line of 60 MB",
    "表.csv",
    () => Buffer.concat([Buffer.from("序号,任务\n1,"), Buffer.alloc(60 * MB, "x")]),
    refused("content_too_large", "reading_too_slow", "reading_too_heavy"),
  ),
  encoded(
    "noise",
    "文.txt",
    () => Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 251)),
    refused("unknown_format", "text_encoding_unclear"),
  ),
];

const SHEET = `<row r="1">${text("A1", "序号")}${text("B1", "任务")}</row><row r="2"><c r="A2"><f>HYPERLINK("http://127.0.0.1:1")</f><v>1</v></c>${text("B2", "=cmd|' /C calc'!A0")}</row>`;
/** Sheets that mislead. */
const SHEETS: readonly HostileFile[] = [
  {
    id: "S-87",
    what: "formulas, links to other workbooks, hidden sheets",
    fileName: "表.xlsx",
    bytes: () =>
      anXlsx({
        sheets: [{ rows: SHEET }, { rows: [["序号", "任务"]], state: "veryHidden" }],
        isDateSystem1904: true,
        relationships: link("rId88", "externalLink", "externalLinks/externalLink1.xml"),
      }),
    outcome: { read: "=cmd|' /C calc'!A0" },
  },
  {
    id: "S-87",
    what: "merged over a million rows",
    fileName: "表.xlsx",
    bytes: () =>
      anXlsx({
        sheets: [
          {
            rows: [
              ["序号", "任务"],
              ["1", "建设平台"],
            ],
            merges: ["A1:XFD1048576"],
          },
        ],
      }),
    outcome: { read: "序号" },
  },
];

const shaped = hostile("S-91");
/** What is well formed and still meant to hurt: depth, length, width, circles. */
const SHAPES: readonly HostileFile[] = [
  shaped(
    "markup 100,000 deep",
    "方案.docx",
    () => body("<w:sdt>".repeat(100_000)),
    refused("nested_too_deep", "archive_damaged", "not_a_docx"),
  ),
  shaped(
    "a page 200,000 deep",
    "页.html",
    () => Buffer.from(`<html><body>${"<div>".repeat(200_000)}重点任务`),
    refused("nested_too_deep"),
  ),
  shaped(
    "a table in a table in a table",
    "方案.docx",
    () => {
      let inside = p("重点任务");
      for (let depth = 0; depth < 40; depth++) inside = `<w:tbl>${tr(tc(inside + p("")))}</w:tbl>`;
      return aDocx({ body: inside });
    },
    { read: "重点任务" },
  ),
  shaped("a row of 100,000 cells", "方案.docx", () => body(`<w:tbl>${tr(tc("任务").repeat(100_000))}</w:tbl>`), {
    read: "任务",
  }),
  shaped(
    "fields that never end",
    "方案.docx",
    () => body(p("重点任务") + `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`.repeat(2_000)),
    { read: "重点任务" },
  ),
  shaped(
    "a .doc whose sectors run in a circle",
    "方案.doc",
    () => {
      const bytes = Buffer.from(aDoc({ body: [{ text: "重点任务" }] }));
      for (let at = 512; at < 1_024; at += 4) if (bytes.readUInt32LE(at) < 0xfffffffa) bytes.writeUInt32LE(3, at);
      return bytes;
    },
    refused("archive_damaged", "scanned_or_empty", "content_too_large"),
  ),
  shaped("brackets without end", "文.txt", () => Buffer.from("（".repeat(300_000) + "重点任务"), { read: "重点任务" }),
  shaped("a word of three million letters", "方案.docx", () => body(`<w:p>${r("任".repeat(3_000_000))}</w:p>`), {
    read: "任任任",
  }),
];

/** What the bytes of a file may hide once it is unpacked. */
export const HOSTILE_CONTENTS: readonly HostileFile[] = [...DISGUISES, ...ENCODINGS, ...SHEETS, ...SHAPES];
