import { quote } from "@zhigang/policy-text";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../cpu-time.fixtures.ts";
import { readNow } from "../read-now.fixtures.ts";
import { parseCsv } from "./parse-csv.ts";

const CSV = '云岭市任务表\r\n序号,任务,"牵头\r\n单位"\r\n1,"建设""智慧""平台，完善机制",市科技局\r\n2,培育企业\r\n';

describe("CSV (S-85)", () => {
  test.each([
    ["UTF-8", Buffer.from(CSV)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${CSV}`)],
    ["GBK", iconv.encode(CSV, "gbk")],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(CSV, "utf-16le")])],
    ["UTF-16 without one", iconv.encode(CSV, "utf-16be")],
  ])("%s gives the same table", (_, bytes) => {
    const { content, warnings } = readNow(bytes, "任务.csv");
    const table = content.blocks[1];

    expect(content.blocks[0]).toMatchObject({ kind: "paragraph" });
    expect(table?.kind === "table" && table.cells.map((cell) => quote(content.text, cell.span))).toEqual([
      "序号",
      "任务",
      "牵头\n单位",
      "1",
      '建设"智慧"平台，完善机制',
      "市科技局",
      "2",
      "培育企业",
      "",
    ]);
    expect(warnings).toContainEqual({ code: "ragged_rows", details: { count: 1 } });
  });

  test.each([
    [";", "序号;任务;单位\n1;建,设;市局"],
    ["\t", "序号\t任务\t单位\n1\t建,设\t市局"],
    ["|", "sep=|\n序号|任务|单位\n1|建,设|市局"],
    [",", '序号,任务,单位\r1,"建,设",市局'],
  ])("the delimiter %j is told", (_, text) => {
    expect(parseCsv(text)).toEqual([
      ["序号", "任务", "单位"],
      ["1", "建,设", "市局"],
    ]);
  });

  test("a quote that never closes ends with the file, an empty last line is no row", () => {
    expect(parseCsv('a,"b\nc')).toEqual([["a", "b\nc"]]);
    expect(parseCsv("a,b\n")).toEqual([["a", "b"]]);
    expect(parseCsv("a,\n,b")).toEqual([
      ["a", ""],
      ["", "b"],
    ]);
  });

  test("one endless line is refused in bounded time", () => {
    const time = cpuMilliseconds(() => {
      expect(() => readNow(Buffer.alloc(39 * 1024 * 1024, "任"), "长.csv")).toThrow("documents.content_too_large");
      expect(() => readNow(Buffer.alloc(40 * 1024 * 1024, ","), "长.csv")).toThrow("documents.content_too_large");
      expect(() => readNow(Buffer.alloc(101 * 1024 * 1024, "a"), "长.csv")).toThrow("documents.file_too_large");
    });

    expect(time).toBeLessThan(5_000);
  });
});
