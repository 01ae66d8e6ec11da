import { describe, expect, test } from "vitest";
import { isTakenOver, withAddition } from "./report-addition.ts";

const addition = { departmentName: "市数据局", text: " 已开放路侧数据 " };

describe("并入配合单位补充 additions in the lead's report", () => {
  test("an addition becomes a line under the department's name, once", () => {
    const merged = withAddition("完成机房改造。\n", addition);
    expect(merged).toBe("完成机房改造。\n市数据局：已开放路侧数据");
    expect(isTakenOver(merged, addition)).toBe(true);
    expect(withAddition(merged, addition)).toBe(merged);
  });

  test("another word of the department is another addition", () => {
    const merged = withAddition("", addition);
    expect(merged).toBe("市数据局：已开放路侧数据");
    expect(isTakenOver(merged, { ...addition, text: "已开放港区数据" })).toBe(false);
  });
});
