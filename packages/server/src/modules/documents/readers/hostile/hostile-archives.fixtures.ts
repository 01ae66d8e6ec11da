import { deflateRawSync, deflateSync } from "node:zlib";
import { aZip } from "../archive/zip.fixtures.ts";
import type { ZipPart } from "../archive/zip.fixtures.ts";
import { aDocx, p, relationship } from "../docx/docx.fixtures.ts";
import { anXlsx } from "../xlsx/xlsx.fixtures.ts";
import { DOCUMENT, inDocx, MB, refused, W } from "./hostile-file.fixtures.ts";
import type { HostileFile } from "./hostile-file.fixtures.ts";

/** What an archive may hide: bombs, markup that reaches out, names that lead out, links to other files. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  ...bombs(),
  ...pdfBombs(),
  ...markup(),
  ...names(),
  ...links(),
];

function bombs(): HostileFile[] {
  const nested = aZip([{ name: "a", data: "b" }]);
  const of = (what: string, parts: () => readonly ZipPart[], fileName = "方案.docx"): HostileFile => ({
    id: "S-81",
    what,
    fileName,
    bytes: () => aZip(parts()),
    outcome: refused("archive_too_large", "archive_unsafe", "archive_damaged"),
  });
  return [
    of("claims 300 MB", () => [{ name: DOCUMENT, data: "x", declaredSize: 300 * MB }]),
    of("yields 150 MB of nothing", () => [{ name: DOCUMENT, data: Buffer.alloc(150 * MB) }]),
    of("a bomb stored inside", () => [
      { name: DOCUMENT, data: deflateRawSync(Buffer.alloc(80 * MB)), declaredSize: 10 },
    ]),
    of("3,000 entries", () => [
      { name: DOCUMENT, data: "x" },
      ...Array.from({ length: 3_000 }, (_, n) => ({ name: `${n}`, data: "" })),
    ]),
    of("an archive inside", () => [
      { name: DOCUMENT, data: "x" },
      { name: "word/x.bin", data: nested },
    ]),
    of("entries that overlap", () => [
      { name: DOCUMENT, data: "x" },
      { name: "b", data: "x", sharesHeaderOf: 0 },
    ]),
    of("a wrong checksum", () => [{ name: DOCUMENT, data: "<a/>", declaredCrc: 1 }]),
    of("a sheet of 150 MB", () => [{ name: "xl/workbook.xml", data: Buffer.alloc(150 * MB, "<r/>") }], "表.xlsx"),
    of(
      "an OpenDocument of 150 MB",
      () => [
        { name: "mimetype", data: "application/vnd.oasis.opendocument.text", method: 0 },
        { name: "content.xml", data: Buffer.alloc(150 * MB, "<r/>") },
      ],
      "方案.odt",
    ),
  ];
}

/** Pages whose drawing unpacks to more than any page draws, once and twice. */
function pdfBombs(): HostileFile[] {
  const drawing = (): Buffer => deflateSync(Buffer.alloc(150 * MB, " "));
  const of = (what: string, filter: string, stream: () => Buffer): HostileFile => ({
    id: "S-81",
    what,
    fileName: "方案.pdf",
    bytes: () => aPdfAround(stream(), filter),
    outcome: refused("archive_too_large"),
  });
  return [
    of("a page of 150 MB", "/FlateDecode", drawing),
    of("a page of 150 MB packed twice", "[/FlateDecode /FlateDecode]", () => deflateSync(drawing())),
  ];
}

function aPdfAround(stream: Buffer, filter: string): Buffer {
  const head =
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n" +
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n" +
    `4 0 obj\n<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`;
  const tail = "\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]);
}

function markup(): HostileFile[] {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
  const doctypes = [
    ["an external entity", '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;"],
    ["a remote definition", '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">', ""],
    ["a billion laughs", `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, "&l9;"],
  ] as const;
  const outcome = refused("contains_forbidden_markup");
  return doctypes.flatMap(([what, doctype, inside]) => [
    {
      id: "S-82",
      what: `${what} in a document`,
      fileName: "方案.docx",
      bytes: () => inDocx(`<?xml version="1.0"?>${doctype}<w:document ${W}><w:body>${p(inside)}</w:body></w:document>`),
      outcome,
    },
    {
      id: "S-82",
      what: `${what} in shared strings`,
      fileName: "表.xlsx",
      bytes: () =>
        anXlsx({
          sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
          strings: [`</sst>${doctype}<sst><si><t>${inside}</t></si>`],
        }),
      outcome: refused("contains_forbidden_markup", "archive_damaged", "not_an_xlsx"),
    },
  ]);
}

function names(): HostileFile[] {
  const bad = ["../../x", "/etc/cron.d/x", "a\u0000b", "x".repeat(300), "word/x.", "C:\\x", "word/../../x"];
  const of = (what: string, part: ZipPart): HostileFile => ({
    id: "S-83",
    what,
    fileName: "方案.docx",
    bytes: () => aDocx({ body: p("重点任务"), extra: [part] }),
    outcome: refused("archive_unsafe"),
  });
  return [
    ...bad.map((name) => of(`an entry named ${JSON.stringify(name.slice(0, 20))}`, { name, data: "x" })),
    of("a symbolic link", { name: "word/x", data: "/etc/passwd", unixMode: 0o120777 }),
  ];
}

function links(): HostileFile[] {
  return ["file:///etc/passwd", "file:///dev/zero", "http://127.0.0.1:1/x"].map((target) => ({
    id: "S-77",
    what: `a part linked to ${target}`,
    fileName: "方案.docx",
    bytes: () =>
      aDocx({
        body: p("重点任务") + `<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r></w:p>`,
        relationships: relationship("rId9", "image", target, "External"),
      }),
    outcome: { read: "重点任务" },
  }));
}
