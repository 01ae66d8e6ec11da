import fc from "fast-check";
import { expect, test } from "vitest";
import { contentFromPlainText } from "./content/plain-text/content-from-plain-text.ts";
import { toReadingForm } from "./content/reading-form.ts";
import { SIMPLIFIED_BY_TRADITIONAL } from "./content/traditional-script.ts";
import { presentExtraction } from "./export-shape/present-extraction.ts";
import type { Extraction } from "./extraction.ts";
import { CUSTOMARY_PLAN } from "./read-plan.fixtures.ts";
import { readPlan } from "./read-plan.ts";

const read = (text: string): Extraction => readPlan(contentFromPlainText(text));

/** What a reading says, without where it stands. */
function answers(text: string) {
  const { document, tasks, indicators, references } = read(text);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return {
    period: document.period,
    issuedOn: document.issuedOn,
    tasks: tasks.map(({ path, leads, supports, leadBasis, deadline }) => ({
      path: toReadingForm(path).replace(/[^\p{L}\d/]/gu, ""),
      leads: names(leads),
      supports: names(supports),
      leadBasis,
      deadline: deadline?.value ?? null,
    })),
    indicators: indicators.map(({ value, comparator, deadline }) => [value, comparator, deadline?.value ?? null]),
    references: references.length,
  };
}

/** Pieces that plans are made of, in any order and number. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "一、主要任务",
        "（一）",
        "1．",
        "（1）",
        "①",
        "第三章 ",
        "专栏2",
        "附件1",
        "——",
        "加快建设平台，",
        "到2028年，",
        "达到120亿元",
        "不少于30家",
        "（市水务局牵头，市财政局配合）",
        "（市水务局、市财政局等负责）",
        "（",
        "）",
        "《节水条例》",
        "〔2026〕7号",
        "责任单位：市水务局",
        "。",
        "；",
        "\n",
        "\n\n",
        "\t",
        "序号\t任务\t牵头单位\n1\t建平台\t市水务局\n",
        "\t序号\n\t任务\n\t牵头单位\n\t1\n\t建平台\n\t市水务局\n",
        "以下均由各区政府负责。",
        "列第一位者为牵头单位，下同",
        "　",
        " ",
        "\r\n",
        "扫一扫",
        "等",
        "其中",
        "分别达到5个和6个",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

function spansOf(value: unknown, key = ""): (readonly [number, number])[] {
  if (Array.isArray(value)) {
    const isSpan = /[sS]pan$/.test(key) || (key === "unclaimed" && typeof value[0] === "number");
    if (isSpan) return [[Number(value[0]), Number(value[1])]];
    return value.flatMap((item: unknown) => spansOf(item, key));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => spansOf(inner, name));
}

test("whatever the text, every span stands inside it and holds words, and every title is verbatim", () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const extraction = read(text);
      for (const [start, end] of spansOf(extraction)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(extraction.text.length);
      }
      for (const { title, titleSpan } of extraction.tasks) {
        expect(
          extraction.text
            .slice(...titleSpan)
            .replace(/\s*\n\s*/g, "")
            .trim(),
        ).toBe(title);
      }
    }),
    { numRuns: 300 },
  );
});

test("whatever the text, a task answers for an owner only where its name stands", () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const { tasks, text: read } = { ...readPlan(contentFromPlainText(text)) };
      for (const { name, span } of tasks.flatMap(({ leads, supports }) => [...leads, ...supports])) {
        const words = read.slice(...span).replace(/\s/g, "");
        expect(name.endsWith(words) || words.length === name.length).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("the same text gives the same answer, byte for byte", () => {
  fc.assert(
    fc.property(pieces, (text) => {
      expect(JSON.stringify(presentExtraction(read(text)))).toBe(JSON.stringify(presentExtraction(read(text))));
    }),
    { numRuns: 100 },
  );
});

test("no sentence that orders something is lost: it is claimed or listed", () => {
  const { coverage, text } = read(CUSTOMARY_PLAN);

  expect(coverage.claimed + coverage.unclaimed.length).toBe(coverage.ordering);
  expect(Object.values(coverage.byClass).reduce((sum, count) => sum + count, 0)).toBe(coverage.sentences);
  expect(coverage.unclaimed.map((span) => text.slice(...span))).toEqual(["统筹推进感知网络建设。"]);
});

const TRADITIONAL = new Map(
  [...SIMPLIFIED_BY_TRADITIONAL].map(([from, to]) => [String.fromCharCode(to), String.fromCharCode(from)]),
);
const swap = (table: Readonly<Record<string, string>>) => (text: string) =>
  text.replace(new RegExp(`[${Object.keys(table).join("")}]`, "g"), (mark) => table[mark] ?? mark);
const outsideTables = (text: string, change: (line: string) => string) =>
  text
    .split("\n")
    .map((line) => (line.includes("\t") ? line : change(line)))
    .join("\n");

test.each([
  ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ["blank lines", (text: string) => outsideTables(text, (line) => `${line}\n`)],
  ["indented lines", (text: string) => outsideTables(text, (line) => (line === "" ? line : `　　${line}`))],
  ["blanks at line ends", (text: string) => outsideTables(text, (line) => `${line}  `)],
  ["half-width marks", swap({ "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "．": "." })],
  [
    "full-width digits",
    (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
  ["page numbers between", (text: string) => text.replaceAll("\n\n", "\n\n— 3 —\n\n")],
  [
    "traditional script",
    (text: string) => text.replace(/\p{Script=Han}/gu, (character) => TRADITIONAL.get(character) ?? character),
  ],
  [
    "a page's header and footer",
    (text: string) => `云川政务网\n首页 > 信息公开 > 政策文件\n${text}\n版权所有：云川市数据局\n`,
  ],
])("the answers stay the same under %s", (_, change) => {
  expect(answers(change(CUSTOMARY_PLAN))).toEqual(answers(CUSTOMARY_PLAN));
});

test("the customary plan is read as a careful reader would", () => {
  const { tasks, document } = read(CUSTOMARY_PLAN);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join("、");

  expect(document).toMatchObject({
    documentNumber: "云政办发〔2026〕7号",
    issuedOn: "2026-02-26",
    period: { from: "2026", to: "2028" },
  });
  expect(
    tasks.map(
      ({ path, title, leads, supports, leadBasis }) =>
        `${path} ${title} ${names(leads)}/${names(supports)} ${leadBasis}`,
    ),
  ).toEqual([
    "二/（一）/1 感知网络 市水务局/市财政局、市数据局 named",
    "二/（一）/2 数据资源 市水务局、市数据局/ open",
    "二/（二） 拓展应用场景 市水务局、市数据局/ named",
    "二/（三） 引进智能装备企业5家 市商务局/ named",
    "二/（三） 培育专精特新企业10家 市工业和信息化局、市水务局/ joint",
    "三/（一） 加强组织领导 / none",
    "三/（二） 落实资金保障 市财政局/ named",
    "（一）监测行动/1 建设雷达水位站80座 市水务局/市气象局 column",
    "（一）监测行动/2 升级预警平台 市应急局/ column",
  ]);
});
