import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../page-layout/prose.fixtures.ts";
import { readPdf } from "./read-pdf.ts";
import { mendFonts } from "./mend-fonts.ts";

const PLAN = readFileSync(new URL("../../../../../../../samples/files/district-plan.pdf", import.meta.url));
const OPTIONS = { fileName: "方案.pdf" };

function fontProgram(program: string, dictionary = "/Length1 9/Filter/FlateDecode"): Buffer {
  const deflated = deflateSync(program);
  return Buffer.concat([
    Buffer.from(`1 0 obj<<${dictionary}>>stream\n`),
    deflated,
    Buffer.from("\nendstream endobj\n"),
  ]);
}

/** The plan with one byte within each of its font programs changed. */
function withBrokenFonts(): { readonly bytes: Buffer; readonly count: number } {
  const bytes = Buffer.from(PLAN);
  const starts = [...PLAN.toString("latin1").matchAll(/\/Length1\b[^>]*>>\s*stream\r?\n/g)];
  for (const { index, 0: head } of starts) bytes.fill(0xff, index + head.length + 200, index + head.length + 203);
  return { bytes, count: starts.length };
}

describe("损坏的内嵌字体", () => {
  test("fonts that are whole stay as they are, byte for byte", () => {
    expect(mendFonts(PLAN)).toEqual({ bytes: PLAN, count: 0 });
  });

  test("a plan whose fonts are all broken says the same, and that it is to be checked", async () => {
    const { bytes, count } = withBrokenFonts();
    expect(count).toBeGreaterThan(0);
    const [whole, broken] = [await readPdf(PLAN, OPTIONS), await readPdf(bytes, OPTIONS)];
    expect(broken.warnings).toContainEqual({ code: "fonts_damaged", details: { count } });
    expect(paragraphsOf(broken)).toEqual(paragraphsOf(whole));
  });

  test("a font that numbers a glyph beyond measure is emptied, an ordinary one is not", () => {
    expect(mendFonts(fontProgram("%!FontType1 dup 12 /a put")).count).toBe(0);
    expect(mendFonts(fontProgram("%!FontType1 dup 2147483646 /a put")).count).toBe(1);
  });

  test("what is no font, and what is encrypted, is left alone", () => {
    const broken = fontProgram("%!FontType1 dup 2147483646 /a put", "/Filter/FlateDecode");
    expect(mendFonts(broken).count).toBe(0);
    const encrypted = Buffer.concat([fontProgram("%!FontType1 dup 2147483646 /a put"), Buffer.from("/Encrypt 2 0 R")]);
    expect(mendFonts(encrypted).count).toBe(0);
  });
});
