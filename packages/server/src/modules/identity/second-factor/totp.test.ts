import { describe, expect, test } from "vitest";
import { TOTP_RULES } from "@zhigang/domain/identity";
import { toBase32 } from "./base32.ts";
import { findTotpStep, totpAddress, totpCode } from "./totp.ts";
import { isRecoveryCode, newRecoveryCodes, plainRecoveryCode } from "./recovery-code.ts";

const KEY = Buffer.from("12345678901234567890");

describe("动态验证码 (RFC 6238)", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("the code at second %d is that of appendix B", (second, code) => {
    expect(totpCode(KEY, Math.floor(second / TOTP_RULES.stepSeconds))).toBe(code);
  });

  test.each([
    [-61, null],
    [-31, null],
    [-30, 41_152_262],
    [0, 41_152_263],
    [30, 41_152_264],
    [60, null],
  ])("a clock that is %d seconds off", (seconds, step) => {
    const code = totpCode(KEY, Math.floor((1_234_567_890 + seconds) / 30));
    expect(findTotpStep(KEY, code, new Date(1_234_567_890_000), 0)).toBe(step);
  });

  test("a code that was used, or what is no code, fits nothing", () => {
    const now = new Date(1_234_567_890_000);
    expect(findTotpStep(KEY, "005924", now, 41_152_263)).toBeNull();
    expect(findTotpStep(KEY, "5924", now, 0)).toBeNull();
    expect(findTotpStep(KEY, "００５９２４", now, 0)).toBeNull();
  });

  test("the key is written in base 32, and the address names whose it is", () => {
    expect(toBase32(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
    expect(totpAddress(KEY, "lin lan")).toBe(
      "otpauth://totp/Zhigang:lin%20lan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Zhigang",
    );
  });

  test("recovery codes differ, and are read with or without dashes, small or large", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/.test(code))).toBe(true);
    expect(plainRecoveryCode(" abcd-efgh ijkl-mnop")).toBe("ABCDEFGHIJKLMNOP");
    expect(isRecoveryCode(codes[0] ?? "")).toBe(true);
    expect(isRecoveryCode("123456")).toBe(false);
  });
});
