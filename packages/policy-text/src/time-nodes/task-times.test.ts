import { describe, expect, test } from "vitest";
import { ContentBuilder } from "../content/content-builder.ts";
import type { Place } from "../content/content.ts";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readIdentity } from "../identity/read-identity.ts";
import type { Span } from "../span.ts";
import { buildOutline } from "../structure/build-outline.ts";
import type { Outline } from "../structure/outline.ts";
import { readTaskTimes } from "./task-times.ts";
import type { TimedTask } from "./task-times.ts";

const place: Place = { kind: "line", line: 1 };

/** Reads the time cell of one row in a table of tasks. */
function inCell(words: string, title = "望潮区任务分工表") {
  const builder = new ContentBuilder();
  builder.addParagraph({ text: title, place });
  const rows = [
    ["序号", "重点任务", "牵头单位", "时间节点"],
    ["1", "建设湖湾数据中心", "区数据局", words],
  ];
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, place, paragraphs: text === "" ? [] : [{ text, place }] })),
  );
  builder.addTable({ rowCount: 2, columnCount: 4, cells, place });
  const outline = buildOutline(builder.build());
  const table = outline.tables[0];
  return read(outline, { span: table?.rows[0]?.span ?? [0, 0], row: { table: 0, rows: table?.rows ?? [] } });
}

/** Reads a task that is the second of two in a plan's text. */
function inText(words: string, { title = "望潮区算力行动计划（2024—2026年）", intro = "" } = {}) {
  const text = `${title}\n一、重点任务\n${intro === "" ? "" : `${intro}\n`}（一）甲。做甲事。\n（二）乙。${words}\n`;
  const outline = buildOutline(contentFromPlainText(text));
  const span: Span = [text.indexOf("（二）"), text.length - 1];
  return read(outline, { span, row: null });
}

function read(outline: Outline, task: TimedTask) {
  const [times] = readTaskTimes(outline, [task], readIdentity(outline));
  return {
    deadline: times?.deadline ? `${times.deadline.value}:${times.deadline.basis}` : null,
    phases: times?.phases.map(({ from, to, text }) => `${from}~${to} ${text}`) ?? [],
    questions: times?.questions.map(({ kind }) => kind) ?? [],
  };
}

describe("time cells", () => {
  test.each([
    ["2026年底前", "2026-12:cell"],
    ["2020-2022年持续推进。", "2022:cell"],
    ["2020-2022年每年分批推进。", "annual:cell"],
    ["长期坚持", "ongoing:cell"],
    ["2026-09-30", "2026-09-30:cell"],
    ["2026.10", "2026-10:cell"],
    ["2026年第四季度", "2026-12:cell"],
    ["2026年7—11月", "2026-11:cell"],
  ])("%s", (words, deadline) => expect(inCell(words).deadline).toBe(deadline));

  test("several nodes are phases, the latest is the deadline", () => {
    const { deadline, phases } = inCell("2020年，申报试点；2021-2022年持续推进。");
    expect(deadline).toBe("2022:cell");
    expect(phases).toEqual(["2020~2020 2020年，申报试点", "2021~2022 2021-2022年持续推进"]);
  });

  test("one year beside work that goes on is asked about", () =>
    expect(inCell("2022年持续推进。").questions).toEqual(["phase_unclear"]));

  test("words without a date are asked about", () =>
    expect(inCell("按计划推进")).toEqual({ deadline: null, phases: [], questions: ["deadline_incomplete"] }));

  test("a blank cell inherits the year of the title", () =>
    expect(inCell("", "望潮区2026年重点任务分工表").deadline).toBe("2026:title"));
});

describe("tasks in prose", () => {
  test.each([
    ["到2025年，建成平台。", "2025:sentence"],
    ["建设平台。到2025年底，全面投用。", "2025-12:sentence"],
    ["建设平台。每年举办大会。", "2026:title"],
    ["建设平台。（区数据局；完成时限：2025年6月）", "2025-06:own"],
    ["2024年6月出台办法，到2025年建成平台。", "2025:sentence"],
  ])("%s", (words, deadline) => expect(inText(words).deadline).toBe(deadline));

  test("the chapter's opening sentence goes before the title", () =>
    expect(inText("建设平台。", { intro: "到2025年，基本建成算力体系。" }).deadline).toBe("2025:section"));

  test("a date that is nowhere is asked for, a day is never made from a year", () => {
    expect(inText("建设平台。", { title: "望潮区算力意见" })).toEqual({
      deadline: null,
      phases: [],
      questions: ["deadline_missing"],
    });
    expect(inText("年底前建成平台。", { title: "望潮区算力意见" }).questions).toEqual(["deadline_incomplete"]);
  });
});
