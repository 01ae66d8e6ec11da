import { expect, test } from "vitest";
import { pinyinInitials } from "./pinyin-initials.ts";

test.each([
  ["市工信局", "sgxj"],
  ["发展和改革委员会", "fzhggwyh"],
  ["重庆市", "cqs"],
  ["人民银行", "rmyh"],
  ["长乐区（A座2层）", "clqaz2c"],
  ["", ""],
])("%s is found by %s", (name, initials) => expect(pinyinInitials(name)).toBe(initials));
