import { describe, expect, test } from "vitest";
import { shortPath } from "./short-path.ts";

describe("序号", () => {
  test.each([
    ["二/（三）/1", "二/（三）/1"],
    ["（一）算力底座提升行动/12", "（一）/12"],
    ["第三章 港口/4.2", "第三章/4.2"],
    ["保障措施", "保障措施"],
    ["一个没有编号的很长的标题/3", "一个没有编…/3"],
  ])("%s is shown as %s", (path, short) => expect(shortPath(path)).toBe(short));
});
