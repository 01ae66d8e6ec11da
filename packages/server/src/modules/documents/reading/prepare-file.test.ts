import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { cases } from "../../../testing/thoroughness.ts";
import { aDoc } from "../readers/doc/doc.fixtures.ts";
import { convertWithOffice, hasOffice } from "../tools/office.ts";
import { ExternalPrograms } from "../tools/external-programs.ts";
import type { FileReading } from "./file-reading.ts";
import { ReadingDesk } from "./reading-desk.ts";
import { readWholeFile } from "./read-whole-file.ts";

const LIMITS = { workers: 1, timeLimitMs: 30_000, memoryLimitMb: 512 };
const programs = new ExternalPrograms();
const isThere = await hasOffice(programs);
const desk = new ReadingDesk(LIMITS, programs);
const bareDesk = new ReadingDesk(LIMITS, new ExternalPrograms({ path: "" }));

afterAll(async () => {
  await desk.close();
  await bareDesk.close();
});

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../../../../../../samples/files/${name}`, import.meta.url));
const RTF = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0 \u-28765?\u28857?\u20219?\u21153?\par 1. \u24314?\u35774?\u24179?\u21488?\par}`;

const old = new Map<string, Promise<Buffer>>();

/** The old file that LibreOffice would write, once: the way back of what is tested. */
function asOld(name: string, to: string): Promise<Buffer> {
  const written = old.get(`${name} as ${to}`) ?? writeOld(name, to);
  old.set(`${name} as ${to}`, written);
  return written;
}

async function writeOld(name: string, to: string): Promise<Buffer> {
  const from = name.split(".")[1] ?? "";
  const { files } = await programs.run({
    names: ["soffice", "libreoffice"],
    args: [
      "-env:UserInstallation=file://{folder}/p",
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      "{folder}",
      `{folder}/a.${from}`,
    ],
    files: { [`a.${from}`]: sample(name) },
    wants: (each) => each === `a.${to}`,
    limits: { timeLimitMs: 60_000, memoryLimitMb: 2_000, outputLimitMb: 50 },
  });
  return files.get(`a.${to}`) ?? Buffer.alloc(0);
}

const findings = ({ extraction }: FileReading) =>
  extraction.tasks.map((task) => [task.title, task.leads.map((lead) => lead.name), task.deadline?.value ?? null]);

describe.runIf(isThere)("旧格式经 LibreOffice 读取", { timeout: 120_000 }, () => {
  const formats = cases(
    [
      ["overall-plan.docx", "doc", "方案.doc"],
      ["division-table.docx", "doc", "分工表.wps"],
      ["work-list.xlsx", "xls", "清单.et"],
    ],
    [
      ["overall-plan.docx", "rtf", "方案.rtf"],
      ["overall-plan.docx", "odt", "方案.odt"],
      ["work-list.xlsx", "ods", "清单.ods"],
    ],
  ) as [string, string, string][];
  test.each(formats)("%s saved as %s says the same as %s", async (name, to, oldName) => {
    const reading = await desk.read(await asOld(name, to), oldName);

    expect(reading.format).toBe(oldName.split(".")[1]);
    expect(reading.warnings[0]).toMatchObject({ code: "converted" });
    expect(reading.content.fileName).toBe(oldName);
    expect(reading.extraction.tasks.length).toBeGreaterThan(5);
    expect(findings(reading)).toEqual(findings(await readWholeFile(sample(name), name)));
  });

  test("what LibreOffice cannot load is refused with how to save it", async () => {
    const broken = Buffer.concat([Buffer.from("{\\rtf1\\ansi"), Buffer.alloc(2_000, "\\'zz{")]);
    await expect(desk.read(broken, "坏.rtf")).rejects.toMatchObject({ name: "ReadRefusal" });
  });

  test("a cancelled conversion is a cancelled reading", async () => {
    const controller = new AbortController();
    const reading = desk.read(Buffer.from(RTF), "方案.rtf", { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(reading).rejects.toMatchObject({ code: "documents.reading_cancelled" });
  });

  test("a file that points to another file of this machine gets nothing of it", async () => {
    const link = String.raw`{\rtf1\ansi {\field{\*\fldinst INCLUDETEXT "/etc/passwd"}{\fldrslt none}} 1. plan text\par}`;
    const docx = await convertWithOffice(programs, { bytes: Buffer.from(link), from: "rtf", to: "docx" });
    const { content } = await desk.read(docx, "方案.docx");
    expect(content.text).toContain("plan text");
    expect(content.text).not.toContain("root:");
  });
});

describe("没有 LibreOffice 时", () => {
  test("rich text is refused, and the refusal says how to save it", async () => {
    await expect(bareDesk.read(Buffer.from(RTF), "方案.rtf")).rejects.toMatchObject({
      code: "documents.needs_office",
      details: { found: "rtf", saveAs: "docx" },
    });
  });

  test("the words of a .doc are read all the same, with a warning that says what is lost", async () => {
    const line = "1．建设“城市大脑”平台。到2027年，建成平台5个。（市科技局牵头，市财政局配合）";
    const doc = aDoc({ body: [{ text: "云岭市数字经济行动计划" }, { text: "一、重点任务" }, { text: line }] });
    const reading = await bareDesk.read(doc, "方案.wps");

    expect(reading.format).toBe("wps");
    expect(reading.warnings[0]).toMatchObject({ code: "doc_without_office", details: { format: "wps" } });
    expect(findings(reading)).toEqual([["建设“城市大脑”平台", ["市科技局"], "2027"]]);
  });

  test.runIf(isThere)("a table of a .doc keeps its rows, owners and merged cells without LibreOffice", async () => {
    const reading = await bareDesk.read(await asOld("division-table.docx", "doc"), "分工表.doc");
    const original = await readWholeFile(sample("division-table.docx"), "分工表.docx");

    expect(findings(reading)).toEqual(findings(original));
    expect(reading.content.blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
  });

  test("what needs no program is read as ever", async () => {
    const reading = await bareDesk.read(sample("overall-plan.docx"), "方案.docx");
    expect(reading.format).toBe("docx");
    expect(reading.warnings.map(({ code }) => code)).not.toContain("converted");
  });

  test("a name that promises something else than its bytes is refused", async () => {
    await expect(bareDesk.read(Buffer.from(RTF), "方案.xls")).rejects.toMatchObject({
      code: "documents.extension_mismatch",
      details: { found: "rtf" },
    });
  });
});
