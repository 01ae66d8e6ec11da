import { describe, expect, test } from "vitest";
import { joinImage, PERSONAL_MARK, splitImage } from "./personal-fields.ts";

const FIELDS = ["name", "phone"];

describe("个人信息字段 personal fields of an image", () => {
  test.each([
    [{ name: "周敏", departmentId: "d1" }, { name: PERSONAL_MARK, departmentId: "d1" }, { name: "周敏" }],
    [{ name: null, departmentId: "d1" }, { name: null, departmentId: "d1" }, null],
    [{ roles: ["leader"] }, { roles: ["leader"] }, null],
    [["name"], ["name"], null],
    ["周敏", "周敏", null],
    [null, null, null],
  ])("%j keeps %j", (image, kept, personal) => {
    expect(splitImage(image, FIELDS)).toEqual({ kept, personal });
    expect(joinImage(kept, personal, "erased")).toEqual(image);
  });

  test("a value that was erased is told by what is shown for it", () => {
    expect(joinImage({ name: PERSONAL_MARK, roles: [] }, null, "erased")).toEqual({ name: "erased", roles: [] });
  });
});
