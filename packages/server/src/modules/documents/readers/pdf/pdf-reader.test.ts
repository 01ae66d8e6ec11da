import type { Paragraph } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { LONG, paragraphsOf, SECOND } from "../page-layout/prose.fixtures.ts";
import type { ReadResult } from "../reader.ts";
import { readFile } from "../read-file.ts";
import { aPdf, prose } from "./pdf.fixtures.ts";
import type { PdfPage } from "./pdf.fixtures.ts";

async function read(...pages: readonly PdfPage[]): Promise<ReadResult> {
  return readFile(aPdf(pages), "方案.pdf");
}

function asidesOf({ content }: ReadResult): (readonly [string | undefined, string])[] {
  return content.blocks
    .filter((block): block is Paragraph => block.kind === "paragraph" && block.aside !== undefined)
    .map((block) => [block.aside, content.text.slice(...block.span)] as const);
}

/** The font of the other pages, written downwards. */
const VERTICAL =
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [<< /Type /Font " +
  "/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> " +
  "/DW 1000 /W [1 95 500] >>] >>";

describe("PDF 正文", () => {
  test("broken lines are one paragraph, indents begin the next", async () => {
    const result = await read({ texts: prose([LONG, SECOND]) });

    expect(result.format).toBe("pdf");
    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
  });

  test("a paragraph that runs over the page end is one, with a box on each page", async () => {
    const lines = prose([LONG]);
    const result = await read(
      { texts: lines.slice(0, 2).map((line, index) => ({ ...line, y: 730 + index * 28 })) },
      {
        texts: [
          ...lines.slice(2).map((line, index) => ({ ...line, y: 120 + index * 28 })),
          ...prose([SECOND], { top: 300 }),
        ],
      },
    );

    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
    expect(result.content.blocks[0]?.place).toMatchObject({ kind: "page_box", page: 1, more: [{ page: 2 }] });
  });

  test("every block says where it stands, in points from the upper left corner of the page", async () => {
    const result = await read({ texts: prose([SECOND], { top: 200 }) });
    const place = result.content.blocks[0]?.place;
    if (place?.kind !== "page_box") throw new Error("the place is a box on a page");

    expect(place.box[0]).toBeCloseTo(80, 0);
    expect(place.box[1]).toBeGreaterThan(180);
    expect(place.box[2]).toBeCloseTo(512, 0);
    expect(place.box[3]).toBeLessThan(240);
  });

  test("headings, signatures and items stay lines of their own", async () => {
    const lines = ["一、总体要求", LONG, "（一）主要目标", "——平台。建成平台5个。", SECOND];
    const result = await read({
      texts: [
        { text: "云岭市数字经济行动计划", x: 186, y: 90, size: 22, isBold: true },
        ...prose(lines, { top: 150 }),
        { text: "云岭市人民政府", x: 380, y: 700 },
        { text: "2026年5月8日", x: 390, y: 728 },
      ],
    });

    expect(paragraphsOf(result)).toEqual(["云岭市数字经济行动计划", ...lines, "云岭市人民政府", "2026年5月8日"]);
    const [title, , , , , , signature] = result.content.blocks;
    expect(title).toMatchObject({ headingLevel: 1, alignment: "center" });
    expect(signature).toMatchObject({ alignment: "right" });
  });

  test("a title over three lines is one", async () => {
    const result = await read({
      texts: [
        { text: "云岭市人民政府办公室关于印发云岭市", x: 109, y: 120, size: 22 },
        { text: "数字经济高质量发展三年行动计划", x: 131, y: 170, size: 22 },
        { text: "（2026—2028年）的通知", x: 175, y: 220, size: 22 },
        ...prose([LONG, SECOND], { top: 280 }),
      ],
    });

    expect(paragraphsOf(result)[0]).toBe(
      "云岭市人民政府办公室关于印发云岭市数字经济高质量发展三年行动计划（2026—2028年）的通知",
    );
  });

  test.each([
    ["the narrow gap that type-setting leaves is no blank", 3.2, "到2026年底"],
    ["a wide distance is one", 16, "到 2026 年底"],
  ])("%s", async (_, gap, expected) => {
    const texts = [
      { text: "到", x: 80, y: 120 },
      { text: "2026", x: 96 + gap, y: 120 },
      { text: "年底", x: 128 + gap * 2, y: 120 },
    ];

    expect(paragraphsOf(await read({ texts }))).toEqual([expected]);
  });

  test("a blank that the file holds stays", async () => {
    expect(paragraphsOf(await read({ texts: [{ text: "第一章　总则 AI agent", x: 80, y: 120 }] }))).toEqual([
      "第一章　总则 AI agent",
    ]);
  });

  test("two columns are read one after the other, below what stands over both", async () => {
    const column = { width: 200, size: 12, pitch: 18, top: 160 };
    const texts = [
      { text: "云岭市数字经济发展情况与下一步打算", x: 150, y: 110, size: 18 },
      ...prose([LONG, SECOND], { ...column, left: 80 }),
      ...prose([SECOND, LONG], { ...column, left: 312 }),
    ];

    const result = await read({ texts });

    expect(paragraphsOf(result).slice(1)).toEqual([LONG, SECOND, SECOND, LONG]);
    expect(result.warnings).toContainEqual({ code: "column_pages", details: { count: 1 } });
  });

  test.each(["placed one below the other", "set in a font for vertical writing"])(
    "a page in vertical writing, its characters %s, is read by columns from the right",
    async (manner) => {
      const isFont = manner.includes("font");
      const columns = [LONG, SECOND].flatMap((text) => `　　${text}`.match(/.{1,30}/gsu) ?? []);
      const texts = columns.flatMap((column, index) => {
        const x = 500 - index * 28;
        if (isFont) return [{ text: column, x, y: 90 }];
        return Array.from(column, (text, row) => ({ text, x, y: 104 + row * 16 })).filter(({ text }) => text !== "　");
      });
      const { content, warnings } = await readFile(aPdf([{ texts }], isFont ? { font: VERTICAL } : {}), "方案.pdf");

      expect(content.text).toBe(`${LONG}\n${SECOND}`);
      expect(warnings).toContainEqual({ code: "vertical_pages", details: { count: 1, pages: "1" } });
      const [place] = content.blocks.map((block) => block.place);
      expect(place).toMatchObject({ kind: "page_box", page: 1 });
      if (place?.kind === "page_box") expect(place.box[2] - place.box[0]).toBeLessThan(place.box[3] - place.box[1]);
    },
  );

  test("words with a line through their middle are deleted and stand apart; underlined ones are text", async () => {
    const text = (words: string, x: number, y: number) => ({ text: words, x, y });
    const result = await read({
      texts: [
        text("建设公共平台", 80, 120),
        text("十个", 176, 120),
        text("五个", 208, 120),
        text("作废的一项", 80, 160),
      ],
      lines: [
        [176, 115, 208, 115],
        [80, 122, 176, 122],
        [80, 155, 120, 155],
        [120, 154.6, 160, 154.6],
      ],
    });

    expect(paragraphsOf(result)).toEqual(["建设公共平台五个"]);
    const apart = result.content.blocks.filter(({ aside }) => aside === "deleted");
    expect(apart.map((block) => result.content.text.slice(...block.span))).toEqual(["十个", "作废的一项"]);
    expect(apart[0]?.place).toMatchObject({ kind: "page_box", page: 1 });
    expect(result.warnings).toContainEqual({ code: "struck_out", details: { count: 7 } });
  });

  const frame = (left: number, top: number, right: number, bottom: number) =>
    [
      [left, top, right, top],
      [left, bottom, right, bottom],
      [left, top, left, bottom],
      [right, top, right, bottom],
    ] as const;

  test("a framed box that floats beside the text stands apart and cuts no sentence", async () => {
    const result = await read({
      texts: [
        ...prose([LONG, SECOND], { width: 304 }),
        ...prose(["专家建议加强算力统筹。"], { left: 412, top: 150, width: 96, indent: 0 }),
      ],
      lines: frame(404, 128, 516, 220),
    });

    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
    const apart = result.content.blocks.filter(({ aside }) => aside === "text_box");
    expect(apart.map((block) => result.content.text.slice(...block.span))).toEqual(["专家建议加强算力统筹。"]);
    expect(result.warnings).toContainEqual({ code: "text_boxes", details: { count: 1 } });
  });

  test("a framed box in the flow of the text is text, and no paragraph runs over its edge", async () => {
    const { content } = await read({ texts: prose([LONG, SECOND]), lines: frame(72, 100, 520, 154) });
    const [boxed, after, ...others] = paragraphsOf(
      await read({ texts: prose([LONG]), lines: frame(72, 100, 520, 154) }),
    );

    expect(`${boxed}${after}`).toBe(LONG);
    expect(others).toEqual([]);
    expect(content.text.endsWith(SECOND)).toBe(true);
  });

  test("words that stand on their side beside upright text are counted and not mixed in", async () => {
    const result = await read({ texts: [...prose([LONG, SECOND]), { text: "内部资料", x: 40, y: 500, turn: 90 }] });

    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
    expect(result.warnings).toContainEqual({ code: "other_direction", details: { count: 4 } });
  });

  test.each([
    ["a page that is shown turned", { rotate: 90 }, 0],
    ["a page that is printed turned", {}, 90],
  ])("%s is read upright and its places are those of the page as shown", async (_, page, turn) => {
    const upright = prose([LONG, SECOND]);
    const texts = turn === 0 ? upright : upright.map((text) => ({ ...text, turn, x: text.y, y: 842 - text.x }));
    const result = await read({ ...page, texts });
    const place = result.content.blocks[0]?.place;

    expect(paragraphsOf(result)).toEqual([LONG, SECOND]);
    if (place?.kind !== "page_box") throw new Error("the place is a box on a page");
    expect(place.box[2]).toBeLessThanOrEqual(turn === 0 ? 842 : 595);
    expect(place.box[3] - place.box[1]).toBeGreaterThan(place.box[2] - place.box[0]);
  });

  test("type that a program printed twice to make it bold is read once", async () => {
    const texts = [0, 0.4].map((shift) => ({ text: "一、总体要求", x: 80 + shift, y: 120 }));

    expect(paragraphsOf(await read({ texts }))).toEqual(["一、总体要求"]);
  });

  test("a watermark across the page and words without ink are not read", async () => {
    const result = await read({
      texts: [
        ...prose([LONG]),
        { text: "内部资料", x: 200, y: 500, size: 60, turn: 45 },
        { text: "看不见", x: 80, y: 600, mode: 3 },
      ],
    });

    expect(paragraphsOf(result)).toEqual([LONG]);
    expect(result.warnings).toContainEqual({ code: "watermark", details: { count: 4 } });
  });
});

describe("PDF 页眉页脚与脚注", () => {
  test("running heads and page numbers stand apart, each once", async () => {
    const pages = [LONG, SECOND, LONG].map((paragraph, index) => ({
      texts: [
        { text: "云岭市数字经济行动计划", x: 220, y: 60, size: 10 },
        ...prose([paragraph]),
        { text: `— ${index + 1} —`, x: 280, y: 800, size: 12 },
      ],
    }));
    const result = await read(...pages);

    expect(paragraphsOf(result)).toEqual([LONG, SECOND, LONG]);
    expect(asidesOf(result)).toEqual([
      ["header", "云岭市数字经济行动计划"],
      ["footer", "— 1 —"],
    ]);
    expect(result.warnings).toContainEqual({ code: "running_heads", details: { count: 6 } });
  });

  test("a note at the foot of the page is one, and the sign that points to it is gone from the text", async () => {
    const result = await read({
      texts: [
        ...prose([SECOND], { top: 120 }),
        { text: "①", x: 480, y: 142, size: 9 },
        { text: "① 指2026年1月1日起的统计口径。", x: 80, y: 760, size: 10 },
      ],
      lines: [[80, 745, 200, 745]],
    });

    expect(asidesOf(result)).toEqual([["footnote", "① 指2026年1月1日起的统计口径。"]]);
    expect(paragraphsOf(result)).toEqual([SECOND]);
  });

  test("a table of contents is left out", async () => {
    const result = await read({
      texts: [{ text: "一、总体要求…………………………3", x: 80, y: 120 }, ...prose([LONG], { top: 200 })],
    });

    expect(paragraphsOf(result)).toEqual([LONG]);
    expect(result.warnings).toContainEqual({ code: "table_of_contents", details: { count: 1 } });
  });
});

describe("PDF 的异常", () => {
  test("a file that needs a password is refused", async () => {
    const id = "<00112233445566778899aabbccddeeff>";
    const zeros = `<${"00".repeat(32)}>`;
    const bytes = aPdf([{ texts: prose([LONG]) }], {
      trailer: `/ID [${id} ${id}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${zeros} /U ${zeros} /P -1 >>`,
    });

    await expect(readFile(bytes, "密.pdf")).rejects.toMatchObject({ code: "documents.encrypted" });
  });

  test("a damaged index is repaired, and said", async () => {
    const whole = aPdf([{ texts: prose([LONG]) }]).toString("latin1");
    const bytes = Buffer.from(whole.replace(/startxref\n\d+/, "startxref\n99"), "latin1");
    const result = await readFile(bytes, "方案.pdf");

    expect(paragraphsOf(result)).toEqual([LONG]);
    expect(result.warnings).toContainEqual({ code: "pdf_repaired", details: {} });
    expect((await read({ texts: prose([LONG]) })).warnings).toEqual([]);
  });

  test("a file cut off in its first object is refused as damaged", async () => {
    await expect(readFile(Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type"), "断.pdf")).rejects.toMatchObject({
      code: "documents.not_a_pdf",
    });
  });

  test("scripts and embedded files are left alone", async () => {
    const bytes = aPdf([{ texts: prose([LONG]) }], {
      catalog:
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>",
      objects: ["<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>", "<< /Length 2 >>\nstream\nMZ\nendstream"],
    });

    expect(paragraphsOf(await readFile(bytes, "方案.pdf"))).toEqual([LONG]);
  });

  test("a file of too many pages is refused before it is read", async () => {
    const pages = Array.from({ length: 2_001 }, (): PdfPage => ({}));

    await expect(readFile(aPdf(pages), "长.pdf")).rejects.toMatchObject({
      code: "documents.content_too_large",
      details: { what: "pages", limit: 2_000 },
    });
  });
});
