import { describe, expect, test } from "vitest";
import { isCommonPassword } from "./common-password.ts";
import { decidePassword } from "./decide-password.ts";
import { PASSWORD_RULES } from "./password-profile.ts";

const CONTEXT = ["zhoumin", "周敏", "市数据局", "Zhigang", "智港"];

describe("口令策略 password profiles", () => {
  test.each([
    ["dengbao", "Ab1-xyQ", "password_too_short"],
    ["dengbao", "plentyoflowercase", "password_too_few_classes"],
    ["dengbao", "lower and UPPER", null],
    ["dengbao", "Password123!", "password_too_common"],
    ["dengbao", "P@ssw0rd2026", "password_too_common"],
    ["dengbao", "Zhoumin#7731k", "password_from_context"],
    ["dengbao", "周敏7731-Kq", "password_from_context"],
    ["dengbao", "ＺＨＩＧＡＮＧ-77b", "password_from_context"],
    ["dengbao", "Teal-kettle-41", null],
    ["asvs", "short-one", "password_too_short"],
    ["asvs", "four quiet herons wade", null],
    ["asvs", "qwertyuiop12", "password_too_common"],
    ["asvs", "abcabcabcabc", "password_too_common"],
    ["asvs", "iloveyou2026", "password_too_common"],
  ] as const)("%s: %s → %s", (profile, password, because) => {
    const decision = decidePassword(password, PASSWORD_RULES[profile], CONTEXT);
    expect(decision.allowed ? null : decision.because).toBe(because);
  });

  test.each([
    "12345678",
    "1qaz2wsx3edc",
    "88888888",
    "Admin@2026",
    "woaini1314",
    "20080808",
    "Zhangsan123",
    "qazWSX!@#",
    "aini1314520",
  ])("guessers try %s first", (password) => expect(isCommonPassword(password)).toBe(true));
  test.each(["teal-kettle-41", "Hq7#mVx2pL", "墨竹山房三更雨", "correct horse battery"])(
    "%s is not common",
    (password) => expect(isCommonPassword(password)).toBe(false),
  );
});
