import { describe, expect, test } from "vitest";
import { aZip } from "./archive/zip.fixtures.ts";
import { aDocx, p } from "./docx/docx.fixtures.ts";
import { READ_REFUSALS, READ_WARNINGS, ReadRefusal } from "./index.ts";
import { readNow } from "./read-now.fixtures.ts";

function refusalOf(bytes: Uint8Array, fileName: string): ReadRefusal {
  try {
    readNow(bytes, fileName);
  } catch (error) {
    if (error instanceof ReadRefusal) return error;
    throw error;
  }
  throw new Error("was accepted");
}

const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(100),
  ]);

describe("文件识别 (S-84)", () => {
  test("a file is read by what it is", () => {
    expect(readNow(aDocx({ body: p("重点任务") }), "方案.docx").format).toBe("docx");
    expect(readNow(aDocx({ body: p("重点任务") }), "方案").format).toBe("docx");
    expect(readNow(Buffer.from("重点任务"), "方案.txt").format).toBe("txt");
  });

  test.each([
    ["a program named .xlsx", Buffer.from("MZ\u0090\0\0\0\0"), "表.xlsx", "documents.unknown_format"],
    ["text named .docx", Buffer.from("重点任务"), "方案.docx", "documents.extension_mismatch"],
    ["a Word document named .doc", aDocx({ body: p("重点任务") }), "方案.doc", "documents.extension_mismatch"],
    ["a script named .js", Buffer.from("alert('重点任务')"), "方案.js", "documents.extension_mismatch"],
    ["a broken Word or WPS file", ole("WordDocument"), "方案.wps", "documents.archive_damaged"],
    ["an old Excel file", ole("Workbook"), "表.xls", "documents.legacy_format"],
    ["an encrypted file", ole("EncryptedPackage"), "方案.docx", "documents.encrypted"],
    ["rich text", Buffer.from("{\\rtf1\\ansi"), "方案.rtf", "documents.legacy_format"],
    ["a web archive", Buffer.from("MIME-Version: 1.0\r\n"), "页.mht", "documents.legacy_format"],
    [
      "Word's old XML",
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      "方案.doc",
      "documents.legacy_format",
    ],
    ["an OFD file", aZip([{ name: "OFD.xml", data: "x" }]), "方案.ofd", "documents.unknown_format"],
    [
      "a page named .xls",
      Buffer.from("<html><table><tr><td>任务</td></tr></table></html>"),
      "表.xls",
      "documents.extension_mismatch",
    ],
    ["an archive of another kind", Buffer.from("Rar!\x1a\x07"), "方案.rar", "documents.unknown_format"],
    ["a picture named .docx", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "方案.docx", "documents.unknown_format"],
    ["a zip of something", aZip([{ name: "readme.txt", data: "x" }]), "包.docx", "documents.unknown_format"],
    ["an empty file", Buffer.alloc(0), "空.txt", "documents.scanned_or_empty"],
    ["a file of blanks", Buffer.from(" \r\n　\r\n"), "空.txt", "documents.scanned_or_empty"],
  ])("%s is refused with a plain reason", (_, bytes, fileName, code) => {
    expect(refusalOf(bytes, fileName).code).toBe(code);
  });

  test("a document with macros is refused, whatever its name", () => {
    const macro = { name: "word/vbaProject.bin", data: "x" };
    expect(refusalOf(aDocx({ body: p("重点任务"), extra: [macro] }), "方案.docx").code).toBe(
      "documents.contains_macros",
    );
    expect(refusalOf(aDocx({ body: p("重点任务"), extra: [macro] }), "方案.docm").code).toBe(
      "documents.contains_macros",
    );
  });

  test.each(["红头文件（终稿）2.docx", "计划📈.docx", "‮xcod.docx", '"; filename=x.docx', "𠮷𡈽町.docx"])(
    "S-89: the name %s comes back equal",
    (fileName) => {
      expect(readNow(aDocx({ body: p("重点任务") }), fileName).content.fileName).toBe(fileName);
    },
  );
});

describe("S-82 不允许的内容", () => {
  const withDoctype = (doctype: string): Uint8Array =>
    aZip([
      {
        name: "word/document.xml",
        data: `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>`,
      },
    ]);

  test.each([
    '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
  ])("%s is refused", (doctype) => {
    expect(refusalOf(withDoctype(doctype), "方案.docx").code).toBe("documents.contains_forbidden_markup");
  });

  test("an entity without its declaration is refused too", () => {
    expect(refusalOf(aDocx({ body: p("&boom;") }), "方案.docx").code).toBe("documents.contains_forbidden_markup");
  });

  test("markup nested without end is refused", () => {
    const body = "<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000);
    expect(refusalOf(aDocx({ body }), "方案.docx").code).toBe("documents.nested_too_deep");
  });
});

test.each(Object.entries({ ...READ_REFUSALS, ...READ_WARNINGS }))(
  "%s is said in both languages with the same details",
  (_, words) => {
    const details = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/[\u3400-\u4dbf]/);
    expect(details(words.en)).toEqual(details(words.zh));
  },
);
