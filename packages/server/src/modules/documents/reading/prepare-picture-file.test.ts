import { afterAll, describe, expect, test } from "vitest";
import { cases } from "../../../testing/thoroughness.ts";
import { LONG, SECOND } from "../readers/page-layout/prose.fixtures.ts";
import { aPdf, prose, ruledTable } from "../readers/pdf/pdf.fixtures.ts";
import { aPngWithNotes, notesOf } from "../readers/image/camera-notes.fixtures.ts";
import { encodePng, pngOf, rasterOf } from "../readers/recognition/raster.ts";
import type { Raster } from "../readers/recognition/raster.ts";
import { quarterTurned, straightened } from "../readers/recognition/turned-raster.ts";
import type { QuarterTurns } from "../readers/recognition/turned-raster.ts";
import { withPdf } from "../readers/pdf/open-pdf.ts";
import { drawPage } from "../readers/pdf/draw-page.ts";
import type { DrawnPicture } from "../readers/pdf/draw-page.ts";
import { ExternalPrograms } from "../tools/external-programs.ts";
import { hasRecognition } from "../tools/ocr.ts";
import { prepareFile } from "./prepare-file.ts";
import { ReadingDesk } from "./reading-desk.ts";

const LIMITS = { workers: 1, timeLimitMs: 30_000, memoryLimitMb: 512 } as const;
const programs = new ExternalPrograms();
const nothing = new ExternalPrograms({ path: "" });
const hasTesseract = await hasRecognition(programs);
const desk = new ReadingDesk(LIMITS, programs);
const bareDesk = new ReadingDesk(LIMITS, nothing);
const SCAN = aPdf([{ picture: [0, 0, 595, 842] }]);

afterAll(async () => {
  await desk.close();
  await bareDesk.close();
});

describe("图片与扫描件：没有识别程序时", () => {
  test("a scanned PDF is refused with what is missing and how to get it", async () => {
    await expect(bareDesk.read(SCAN, "扫描.pdf")).rejects.toMatchObject({
      code: "documents.recognition_missing",
      details: { fileName: "扫描.pdf", pages: "1" },
    });
  });

  test("a picture likewise", async () => {
    await expect(bareDesk.read(aPng(10, 10), "扫描.png")).rejects.toMatchObject({
      code: "documents.recognition_missing",
    });
  });

  test("pages with text are read all the same, and the others named", async () => {
    const mixed = aPdf([{ texts: prose([LONG]) }, { picture: [0, 0, 595, 842] }, { picture: [0, 0, 595, 842] }]);
    const { warnings, content } = await bareDesk.read(mixed, "方案.pdf");

    expect(content.text).toBe(LONG);
    expect(warnings).toContainEqual({ code: "pages_not_recognised", details: { count: 2, pages: "2-3" } });
  });

  test("the words that a scanner laid under its picture are taken, and their numbers marked", async () => {
    const texts = prose([LONG]).map((text) => ({ ...text, mode: 3 }));
    const { warnings, content } = await bareDesk.read(aPdf([{ texts, picture: [0, 0, 595, 842] }]), "方案.pdf");
    const [block] = content.blocks;

    expect(content.text).toBe(LONG);
    expect(warnings).toContainEqual({ code: "foreign_recognition", details: { count: 1, pages: "1" } });
    if (block?.kind !== "paragraph") throw new Error("the block is a paragraph");
    expect(block.recognised?.map(({ span }) => content.text.slice(...span))).toEqual(["2027", "5", "1000"]);
  });
});

describe("图片 (S-84, S-88)", () => {
  const heads: readonly (readonly [string, Buffer])[] = [
    ["巨.png", withSize(aPng(1, 1), 50_000, 50_000)],
    ["巨.bmp", hugeBmp()],
    [
      "巨.jpg",
      Buffer.from("ffd8ffe000104a46494600010100000100010000ffc00011 08 c350 c350 03".replaceAll(" ", ""), "hex"),
    ],
    ["巨.webp", hugeWebp()],
    ["巨.tif", hugeTiff()],
  ];

  test.each(heads)("%s of 50,000 pixels each way is refused by its header", async (name, bytes) => {
    await expect(prepareFile(bytes, name, { programs })).rejects.toMatchObject({
      code: "documents.picture_too_large",
      details: { width: 50_000, height: 50_000 },
    });
  });

  test("a picture that carries the name of another kind is refused", async () => {
    await expect(prepareFile(aPng(10, 10), "图.jpg", { programs })).rejects.toMatchObject({
      code: "documents.extension_mismatch",
      details: { fileName: "图.jpg", found: "png" },
    });
  });

  test.skipIf(!hasTesseract)("a picture stands as its camera noted", { timeout: 30_000 }, async () => {
    const pixels = new Uint8Array(60 * 40).fill(255);
    for (let y = 0; y < 10; y++) pixels.fill(0, y * 60, y * 60 + 20);
    const png = encodePng({ width: 60, height: 40, channels: 1, pixels });
    const corners = { 1: "upper left", 2: "upper right", 3: "lower right", 4: "lower left" } as const;
    const sides = { 5: "upper left", 6: "upper right", 7: "lower right", 8: "lower left" } as const;
    for (const [orientation, corner] of Object.entries({ ...corners, ...sides })) {
      const noted = aPngWithNotes(notesOf(Number(orientation), "MM"), png);
      const { bytes } = await prepareFile(noted, "照片.png", { programs });
      expect(await shapeOf(bytes)).toEqual({ isUpright: Number(orientation) > 4, corner });
    }
  });

  test("a picture cut off in its header is refused as damaged", async () => {
    await expect(prepareFile(aPng(10, 10).subarray(0, 18), "图.png", { programs })).rejects.toMatchObject({
      code: "documents.picture_damaged",
    });
  });
});

describe.skipIf(!hasTesseract)("图片与扫描件：识别（本机须装有 tesseract 与 chi_sim，否则略过）", () => {
  const table = ruledTable(
    [
      ["序号", "工作任务", "牵头单位"],
      ["1", "建设公共服务平台", "市科技局"],
      ["2", "推进数据开放共享", "市数据局"],
    ],
    { widths: [60, 250, 120], top: 320, height: 40 },
  );
  const page = { texts: [...prose([LONG, SECOND]), ...table.texts], lines: table.lines };

  test("a picture of a page gives its text, its table and the numbers to check", { timeout: 120_000 }, async () => {
    const { format, content, warnings } = await desk.read(await drawn(page), "扫描.png");
    const found = content.blocks.find((block) => block.kind === "table");

    expect(format).toBe("png");
    expect(likeness(content.text, LONG + SECOND)).toBeGreaterThan(0.85);
    expect(found).toMatchObject({ rowCount: 3, columnCount: 3 });
    expect(warnings).toMatchObject([{ code: "recognised_pages", details: { count: 1 } }]);
    const numbers = content.blocks.flatMap((block) => (block.kind === "paragraph" ? (block.recognised ?? []) : []));
    expect(numbers.map(({ span }) => content.text.slice(...span))).toContain("2027");
    expect(numbers[0]?.place).toMatchObject({ kind: "page_box", page: 1 });
  });

  const placed = cases<readonly [lean: number, quarters: QuarterTurns | 0, codes: readonly string[]]>(
    [
      [0, 2, ["pages_turned"]],
      [4, 3, ["pages_turned", "pages_straightened"]],
    ],
    [
      [0, 1, ["pages_turned"]],
      [-3, 0, ["pages_straightened"]],
    ],
  );
  test.each(placed)(
    "a page that leans by %d degrees, turned by %i quarters, is read all the same",
    { timeout: 120_000 },
    async (degrees, turns, codes) => {
      const { content, warnings } = await desk.read(pngOf(await askew(page, degrees, turns)), "扫描.png");

      expect(likeness(content.text, LONG + SECOND)).toBeGreaterThan(0.85);
      expect(content.blocks.find((block) => block.kind === "table")).toMatchObject({ rowCount: 3, columnCount: 3 });
      expect(warnings.map(({ code }) => code)).toEqual(["recognised_pages", ...codes]);
    },
  );

  test("a page in vertical writing is refused by its number", { timeout: 120_000 }, async () => {
    const texts = Array.from((LONG + SECOND).repeat(2), (text, index) => {
      return { text, x: 520 - Math.floor(index / 36) * 30, y: 80 + (index % 36) * 19 };
    });
    await expect(desk.read(await drawn({ texts }), "古籍.png")).rejects.toMatchObject({
      code: "documents.vertical_writing",
      details: { pages: "1" },
    });
  });

  test("recognition ends with the reading that is cancelled", { timeout: 120_000 }, async () => {
    const controller = new AbortController();
    const png = await drawn(page);
    const reading = desk.read(png, "扫描.png", { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);

    await expect(reading).rejects.toMatchObject({ code: "documents.reading_cancelled" });
  });
});

type TestPage = Parameters<typeof aPdf>[0][number];

/** A page of the fixtures as a picture, 150 dots to the inch. */
async function drawn(page: TestPage): Promise<Buffer> {
  return pngOf(await askew(page, 0, 0));
}

/** The same as a scanner gives it that was fed carelessly. */
async function askew(page: TestPage, degrees: number, turns: QuarterTurns): Promise<Raster> {
  const { width, height, pixels } = await drawnPixels(aPdf([page]), 150 / 72);
  const straight = rasterOf(pixels, width, height);
  const leaning = degrees === 0 ? straight : straightened(straight, -degrees).raster;
  return quarterTurned(leaning, turns).raster;
}

function drawnPixels(pdf: Uint8Array, scale: number): Promise<DrawnPicture> {
  return withPdf(pdf, async (opened) => drawPage(opened, await opened.getPage(1), scale));
}

/** Whether a page is higher than wide, and in which of its corners its ink stands. */
async function shapeOf(pdf: Uint8Array): Promise<{ isUpright: boolean; corner: string }> {
  const { width, height, pixels } = await drawnPixels(pdf, 1);
  const ink = Array.from({ length: width * height }, (_, at) => at).filter((at) => (pixels[at * 4] ?? 255) < 100);
  const mean = (measure: (at: number) => number): number => ink.reduce((sum, at) => sum + measure(at), 0) / ink.length;
  const row = mean((at) => Math.floor(at / width)) < height / 2 ? "upper" : "lower";
  return { isUpright: height > width, corner: `${row} ${mean((at) => at % width) < width / 2 ? "left" : "right"}` };
}

/** Share of characters that two texts have in common. */
function likeness(text: string, expected: string): number {
  const rest = new Set(text);
  const characters = [...new Set(expected)];
  return characters.filter((character) => rest.has(character)).length / characters.length;
}

function aPng(width: number, height: number): Buffer {
  return encodePng({ width, height, channels: 1, pixels: new Uint8Array(width * height).fill(255) });
}

function withSize(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function hugeBmp(): Buffer {
  const bytes = Buffer.alloc(54);
  bytes.write("BM", 0, "latin1");
  bytes.writeInt32LE(50_000, 18);
  bytes.writeInt32LE(-50_000, 22);
  return bytes;
}

function hugeWebp(): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write("RIFF\0\0\0\0WEBPVP8X", 0, "latin1");
  bytes.writeUIntLE(49_999, 24, 3);
  bytes.writeUIntLE(49_999, 27, 3);
  return bytes;
}

function hugeTiff(): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write("II*\0", 0, "latin1");
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(2, 8);
  for (const [index, tag] of [256, 257].entries()) {
    bytes.writeUInt16LE(tag, 10 + index * 12);
    bytes.writeUInt16LE(4, 12 + index * 12);
    bytes.writeUInt32LE(50_000, 18 + index * 12);
  }
  return bytes;
}
