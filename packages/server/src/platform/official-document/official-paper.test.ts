import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { officialDay, writeOfficialPaper } from "./official-paper.ts";
import type { OfficialPaper } from "./official-paper.ts";

const run = promisify(execFile);
const HEAD = { title: "通报", creator: "督查室", createdAt: new Date("2026-11-05T02:00:00Z") };

const aPaper = (wish: Partial<OfficialPaper> = {}): OfficialPaper => ({
  mark: "云泽市人民政府督查室文件",
  number: "云督〔2026〕5号",
  urgency: null,
  title: "关于2026年10月重点任务进展情况的通报",
  addressees: ["各区人民政府", "市政府各部门"],
  body: [
    { kind: "heading", level: 1, text: "一、总体情况" },
    { kind: "paragraph", text: "云".repeat(28 * 30) },
    {
      kind: "table",
      caption: "表1　各类进展事项数",
      unit: "单位：项",
      headings: [
        { text: "类别", share: 0.5 },
        { text: "数量", share: 0.5, isCentred: true },
      ],
      rows: [
        ["超进度", "10"],
        ["欠进度", "17"],
      ],
      source: "数据截至2026年10月31日。",
    },
  ],
  attachments: ["重点任务台账", "红灯事项清单"],
  signature: { authority: "云泽市人民政府督查室", issuedOn: "2026-11-05" },
  remark: "此件公开发布",
  imprint: { copyTo: ["市委办公室", "市人大常委会办公室"], printedBy: "市政府督查室", printedOn: "2026-11-05" },
  ...wish,
});

async function xmlOf(paper: OfficialPaper): Promise<string> {
  const parts = unzipSync(await writeOfficialPaper(paper, HEAD));
  return new TextDecoder().decode(parts["word/document.xml"]);
}

describe("公文 an official paper (GB/T 9704-2012)", () => {
  test("its parts stand in their order", async () => {
    const text = (await xmlOf(aPaper())).replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
    const order = [
      "督查室文件",
      "云督〔2026〕5号",
      "情况的通报",
      "市政府各部门：",
      "一、",
      "表1",
      "附件：1. ",
      "2026年11月5日",
      "（此件",
      "抄送：",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("what is not there leaves no trace, and no text breaks the XML", async () => {
    const bare = await xmlOf(
      aPaper({
        mark: null,
        number: null,
        attachments: [],
        signature: null,
        remark: null,
        imprint: null,
        title: "A&B <一>",
      }),
    );
    expect(bare).toContain("A&amp;B &lt;一&gt;");
    for (const words of ["FF0000", "附件", "抄送", "印发"]) expect(bare).not.toContain(words);
  });

  test("a long mark is set smaller and stays on its line", async () => {
    const sizeOf = async (mark: string) => Number(/<w:sz w:val="(\d+)"/.exec(await xmlOf(aPaper({ mark })))?.[1]);
    expect(await sizeOf("市政府文件")).toBe(124);
    expect(await sizeOf("云泽市人民政府办公室督查室文件")).toBeLessThan(60);
  });

  test("days are written without leading zeros", () => expect(officialDay("2026-01-05")).toBe("2026年1月5日"));

  test("rendered by LibreOffice, a page holds 22 lines of 28 characters, and the imprint ends the last one", async ({
    skip,
  }) => {
    const body = [{ kind: "paragraph" as const, text: "云".repeat(28 * 60) }];
    const bare = { mark: null, number: null, attachments: [], remark: null, signature: null };
    const drawn = (await rendered(aPaper({ ...bare, body }))) ?? skip("LibreOffice or pdftotext is not installed");

    const [, second = ""] = drawn.text.split("\f");
    const lines = second
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("云"));
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([28]));

    const [, bottom] = /yMax="([\d.]+)">[^<]*印发</.exec(drawn.places.split("<page ").at(-1) ?? "") ?? [];
    // The lower margin is 35 mm of a page of 297 mm: 742.7 points from its top.
    expect(Number(bottom)).toBeGreaterThan(735);
    expect(Number(bottom)).toBeLessThan(745);
  });
});

/** What pdftotext reads in the paper as LibreOffice draws it, with the places of its words; null where one of them is missing. */
async function rendered(paper: OfficialPaper): Promise<{ text: string; places: string } | null> {
  const folder = await mkdtemp(join(tmpdir(), "zhigang-paper-"));
  const at = (name: string) => join(folder, name);
  try {
    await writeFile(at("paper.docx"), await writeOfficialPaper(paper, HEAD));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, at("paper.docx")]);
    await run("pdftotext", ["-layout", at("paper.pdf"), at("text")]);
    await run("pdftotext", ["-bbox", at("paper.pdf"), at("places")]);
    return { text: await readFile(at("text"), "utf8"), places: await readFile(at("places"), "utf8") };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
