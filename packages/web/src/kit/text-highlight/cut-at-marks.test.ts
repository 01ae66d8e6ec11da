import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutAtMarks } from "./cut-at-marks.ts";

describe("标出原文中的词", () => {
  test("no letter of the text is lost or added, whatever the marks", () => {
    const mark = fc.record({
      start: fc.integer({ min: -5, max: 80 }),
      end: fc.integer({ min: -5, max: 80 }),
      tone: fc.constant("plain" as const),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(mark, { maxLength: 8 }), fc.nat(20), (text, marks, offset) => {
        expect(
          cutAtMarks(text, marks, offset)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
      { seed: 21 },
    );
  });

  test("where marks overlap the shortest is on top", () => {
    const pieces = cutAtMarks(
      "市工信局牵头",
      [
        { start: 10, end: 16, tone: "plain" },
        { start: 10, end: 14, tone: "lead" },
      ],
      10,
    );
    expect(pieces.map(({ text, marks }) => [text, marks.map((mark) => mark.tone)])).toEqual([
      ["市工信局", ["plain", "lead"]],
      ["牵头", ["plain"]],
    ]);
  });
});
