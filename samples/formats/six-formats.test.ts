import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ExternalPrograms,
  ReadingDesk,
  type FileReading,
} from "../../packages/server/src/modules/documents/reading/index.ts";
import { asPage, asSheet, asText } from "./rewrite.ts";

const programs = new ExternalPrograms();
const hasOffice = await programs.has("soffice", "libreoffice");
const limits = { workers: 1, timeLimitMs: 60_000, memoryLimitMb: 512 };
const desk = new ReadingDesk(limits, programs);
/** A machine without LibreOffice: a `.doc` is read by our own reader. */
const bareDesk = new ReadingDesk(limits, new ExternalPrograms({ path: "" }));

afterAll(async () => {
  await desk.close();
  await bareDesk.close();
});

const sample = (name: string): Buffer => readFileSync(new URL(`../files/${name}`, import.meta.url));

/** LibreOffice writes the old format and the PDF, as an office would. */
async function converted(name: string, to: "doc" | "pdf"): Promise<Buffer> {
  const { files } = await programs.run({
    names: ["soffice", "libreoffice"],
    args: [
      "-env:UserInstallation=file://{folder}/p",
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      "{folder}",
      "{folder}/a.docx",
    ],
    files: { "a.docx": sample(name) },
    wants: (each) => each === `a.${to}`,
    limits: { timeLimitMs: 60_000, memoryLimitMb: 2_000, outputLimitMb: 50 },
  });
  return files.get(`a.${to}`) ?? Buffer.alloc(0);
}

const tasksOf = ({ extraction }: FileReading) =>
  extraction.tasks.map((task) => ({
    title: task.title,
    leads: task.leads.map(({ name }) => name),
    supports: task.supports.map(({ name }) => name),
    deadline: task.deadline?.value ?? null,
  }));
const targetsOf = ({ extraction }: FileReading) =>
  extraction.indicators
    .filter((indicator) => indicator.class === "target")
    .map(({ name, comparator, value, unit, deadline }) =>
      [name, comparator, value, unit, deadline?.value ?? null].join(" "),
    );

/** What a format itself cannot say, task by task: not a slip of a reader, and told to people in docs/formats.md. */
const EXPLAINED = [
  {
    paper: "division-table.docx",
    format: "txt",
    tasks: ["建成高质量数据集20个", "开展公共数据质量“清源”专项行动", "组织数据要素创新应用大赛"],
    why: "plain text has no merged cells: below the first row of a merged lead department there is a blank, and a blank is a question, never the name above",
    change: { leads: [] },
  },
] as const;

describe.each(["district-plan.docx", "division-table.docx"])("同一规划的六种格式：%s", { timeout: 120_000 }, (name) => {
  let original: FileReading;
  beforeAll(async () => {
    original = await desk.read(sample(name), name);
  });

  async function isTheSame(bytes: Uint8Array, fileName: string, reader = desk): Promise<void> {
    const format = fileName.split(".").at(-1);
    const explained = EXPLAINED.filter((each) => each.paper === name && each.format === format);
    const expected = tasksOf(original).map((task) => ({
      ...task,
      ...explained.find(({ tasks }) => (tasks as readonly string[]).includes(task.title))?.change,
    }));

    const reading = await reader.read(bytes, fileName);

    expect(tasksOf(reading)).toEqual(expected);
    expect(targetsOf(reading)).toEqual(targetsOf(original));
  }

  test("the docx itself has tasks, owners and targets", () => {
    expect(tasksOf(original).length).toBeGreaterThan(20);
    expect(targetsOf(original).length).toBeGreaterThan(5);
  });

  test("as html", () => isTheSame(asPage(original.content), "方案.html"));
  test("as txt", () => isTheSame(asText(original.content), "方案.txt"));
  test("as xlsx", async () => isTheSame(await asSheet(original.content), "方案.xlsx"));

  describe(
    hasOffice ? "doc and pdf, written by LibreOffice" : "doc and pdf: LibreOffice is not here to write them",
    () => {
      let doc: Buffer;
      beforeAll(async () => {
        if (hasOffice) doc = await converted(name, "doc");
      }, 120_000);
      test.runIf(hasOffice)("as doc, by LibreOffice", () => isTheSame(doc, "方案.doc"));
      test.runIf(hasOffice)("as doc, by our own reader", () => isTheSame(doc, "方案.doc", bareDesk));
      test.runIf(hasOffice)("as pdf", async () => isTheSame(await converted(name, "pdf"), "方案.pdf"));
    },
  );
});
