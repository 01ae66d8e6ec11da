import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const PLAN = "云岭市数字经济行动计划\r\n一、总体要求\r\n到2027年，建成5个公共服务平台（市科技局牵头）。\r\n";

describe("文字编码 (S-85)", () => {
  test.each([
    ["UTF-8", Buffer.from(PLAN), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${PLAN}`), "utf-8"],
    ["GBK", iconv.encode(PLAN, "gbk"), "gb18030"],
    ["GB18030 with rare characters", iconv.encode(`${PLAN}龦𠮷`, "gb18030"), "gb18030"],
    ["UTF-16 LE with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(PLAN, "utf-16le")]), "utf-16le"],
    ["UTF-16 LE without one", iconv.encode(PLAN, "utf-16le"), "utf-16le"],
    ["UTF-16 BE with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(PLAN, "utf-16be")]), "utf-16be"],
    ["UTF-16 BE without one", iconv.encode(PLAN, "utf-16be"), "utf-16be"],
  ])("%s gives the right text", (_, bytes, encoding) => {
    const decoded = decodeText(bytes, "方案.txt");

    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.startsWith(PLAN)).toBe(true);
  });

  test("a short line in GBK is told from UTF-16", () => {
    expect(decodeText(iconv.encode("任务分工表", "gbk"), "a.txt").text).toBe("任务分工表");
  });

  test("one long paragraph in UTF-16 without a mark, a space or a break is told from GBK", () => {
    const text = "加快推进新型基础设施建设和公共服务平台建设全面提升企业创新能力".repeat(5);

    expect(decodeText(iconv.encode(text, "utf-16le"), "a.txt").text).toBe(text);
  });

  test.each([
    ["Big5", iconv.encode("加快推動產業轉型升級，完善公共服務體系，提升創新能力。", "big5")],
    ["damaged UTF-8", Buffer.concat([Buffer.from(PLAN), Buffer.from([0xc3, 0x28, 0xff])])],
  ])("%s is refused as unclear, never guessed", (_, bytes) => {
    expect(() => decodeText(bytes, "a.txt")).toThrow("documents.text_encoding_unclear");
  });

  test("binary is refused as no text", () => {
    expect(() => decodeText(Buffer.from(Array.from({ length: 500 }, (_, index) => index % 32)), "a.txt")).toThrow(
      /documents\.(unknown_format|text_encoding_unclear)/,
    );
  });
});
