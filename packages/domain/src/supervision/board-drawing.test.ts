import { describe, expect, test } from "vitest";
import { COLOUR_WORDS } from "../glossary/index.ts";
import { BOARD_SHEETS, drawBoard } from "./board-drawing.ts";
import type { BoardItem, BoardSheet } from "./board-drawing.ts";
import { boardSvg } from "./board-svg.ts";
import { COLOURS } from "./rule-set.ts";
import type { Colour } from "./rule-set.ts";

const words = {
  columns: ["事项", "牵头单位", "灯", "进度"],
  colours: Object.fromEntries(COLOURS.map((colour) => [colour, COLOUR_WORDS[colour].zh])) as Record<Colour, string>,
  done: "完成",
  counted: "共",
  day: (day: string) => `截至${day}`,
  unit: (name: string, count: number) => `${name}（${count}）`,
} as const;

const item = (index: number, wish: Partial<BoardItem> = {}): BoardItem => ({
  id: String(index),
  number: `督〔2026〕${index}号`,
  title: `第${index}件事`,
  leads: [`单位${index % 7}`],
  assignedOn: "2026-03-02",
  dueOn: "2026-10-31",
  completedOn: null,
  percent: "40",
  colour: COLOURS[index % COLOURS.length] ?? null,
  ...wish,
});
const draw = (items: readonly BoardItem[], sheet: BoardSheet = "A3", on = "2026-06-30") =>
  drawBoard({ on, items, sheet, title: "挂图作战", words });
const textsOf = (drawing: ReturnType<typeof draw>) =>
  drawing.marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));

describe("挂图作战 the board", () => {
  test.each([
    ["A3", 0],
    ["A3", 1],
    ["A3", 222],
    ["A0", 222],
    ["A0", 1000],
  ] as const)("%s with %i items: one sheet, every mark on it", (sheet, count) => {
    const drawing = draw(
      Array.from({ length: count }, (_, index) => item(index)),
      sheet,
    );
    const [width, height] = BOARD_SHEETS[sheet];
    for (const mark of drawing.marks) {
      if (mark.kind === "path") continue;
      const xs =
        mark.kind === "line" ? [mark.x1, mark.x2] : mark.kind === "rect" ? [mark.x, mark.x + mark.width] : [mark.x];
      const ys =
        mark.kind === "line" ? [mark.y1, mark.y2] : mark.kind === "rect" ? [mark.y, mark.y + mark.height] : [mark.y];
      for (const x of xs) expect(x).toSatisfy((at: number) => at >= 0 && at <= width);
      for (const y of ys) expect(y).toSatisfy((at: number) => at >= 0 && at <= height);
    }
    expect(textsOf(drawing).filter(({ text }) => text.includes("件事"))).toHaveLength(count);
  });

  test("two hundred items are too small on A3 and legible on A0", () => {
    const items = Array.from({ length: 222 }, (_, index) => item(index));
    expect(draw(items, "A3").smallest).toBeLessThan(1.6);
    expect(draw(items, "A0").smallest).toBeGreaterThan(1.6);
  });

  test("the legend counts the lamps of the items, each with a shape of its own", () => {
    const items = COLOURS.map((colour, index) => item(index, { colour }));
    const drawing = draw([...items, item(9, { colour: "red" }), item(10, { colour: null })]);
    const told = textsOf(drawing).map(({ text }) => text);
    expect(told).toContain("红灯 2");
    expect(told).toContain("绿灯 1");
    const lamps = drawing.marks.filter((mark) => mark.kind === "path");
    expect(lamps).toHaveLength(COLOURS.length + 1 + COLOURS.length);
    expect(new Set(lamps.map(({ fill }) => fill)).size).toBe(COLOURS.length);
    expect(new Set(lamps.map(({ d }) => d.replace(/[\d. -]+/g, "#"))).size).toBeGreaterThan(2);
  });

  test("the bar runs from the hand-over to the deadline, filled by what was reported; the day of the board is a line", () => {
    const bars = (wish: Partial<BoardItem>) =>
      draw([item(1, { assignedOn: "2026-01-01", dueOn: "2026-12-31", ...wish })]).marks.flatMap((mark) =>
        mark.kind === "rect" ? [Math.round(mark.width)] : [],
      );
    const [, whole = 0, part = 0] = bars({ percent: "50" });
    expect(part / whole).toBeCloseTo(0.5, 1);
    expect(bars({ percent: null })).toHaveLength(2);
    expect(bars({ assignedOn: null })).toHaveLength(1);
    expect(bars({ completedOn: "2026-06-30" })[1]).toBeLessThan(whole);
  });

  test("a long title is cut where its column ends, and no text breaks the file", () => {
    const drawing = draw([item(1, { title: `<“&长”>${"长".repeat(300)}`, number: null })]);
    const svg = boardSvg(drawing);
    expect(svg).toContain("&lt;“&amp;长”&gt;");
    expect(svg).toContain("…");
    expect(svg).not.toContain("长".repeat(100));
    expect(svg).toContain('width="420mm" height="297mm"');
  });
});
