import { describe, expect, test } from "vitest";
import {
  digestDayAt,
  faultOfPolicy,
  isQuiet,
  mayMailTo,
  NOTICE_KIND_RULES,
  NOTICE_KINDS,
  ROBOT_RULES,
  wayOf,
} from "./index.ts";
import type { NoticePolicy } from "./index.ts";

const POLICY: NoticePolicy = {
  digestHour: 9,
  quietFromHour: 20,
  quietToHour: 8,
  urgentKinds: ["overdue", "sheet"],
  wakingKinds: ["sheet"],
  keptDays: 365,
};
/** An hour of 23 November 2026 in China. */
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 23, hour - 8, minute));

describe("通知规则", () => {
  test.each([
    [0, true],
    [7, true],
    [8, false],
    [19, false],
    [20, true],
    [23, true],
  ])("quiet hours over midnight: at %i:30 %s", (hour, quiet) => expect(isQuiet(at(hour, 30), POLICY)).toBe(quiet));

  test("quiet hours within a day end before their last hour; equal ones are none", () => {
    const noon = { ...POLICY, quietFromHour: 12, quietToHour: 14 };
    expect([11, 12, 13, 14].map((hour) => isQuiet(at(hour), noon))).toEqual([false, true, true, false]);
    const none = { ...POLICY, quietFromHour: 0, quietToHour: 0 };
    expect([0, 12, 23].map((hour) => isQuiet(at(hour), none))).toEqual([false, false, false]);
  });

  test("the digest of a day goes from its hour until the quiet begins, by the day of China", () => {
    expect(digestDayAt(at(8, 59), POLICY)).toBeNull();
    expect(digestDayAt(at(9), POLICY)).toBe("2026-11-23");
    expect(digestDayAt(at(19, 59), POLICY)).toBe("2026-11-23");
    expect(digestDayAt(at(20), POLICY)).toBeNull();
    const early = { ...POLICY, digestHour: 6, quietFromHour: 0, quietToHour: 0 };
    expect(digestDayAt(at(7), early)).toBe("2026-11-23");
  });

  test.each(NOTICE_KINDS)("%s goes at once only when it is urgent and the rule names its kind", (kind) => {
    expect(wayOf({ kind, isUrgent: false }, POLICY)).toBe("digest");
    expect(wayOf({ kind, isUrgent: true }, POLICY)).toBe(["overdue", "sheet"].includes(kind) ? "at_once" : "digest");
  });

  test("a rule that contradicts itself is told by its fault", () => {
    expect(faultOfPolicy(POLICY)).toBeNull();
    expect(faultOfPolicy({ ...POLICY, digestHour: 21 })).toBe("digest_in_quiet_hours");
    expect(faultOfPolicy({ ...POLICY, wakingKinds: ["returned"] })).toBe("waking_not_urgent");
    for (const kind of NOTICE_KIND_RULES.neverAtOnce) {
      expect(faultOfPolicy({ ...POLICY, urgentKinds: ["overdue", "sheet", kind] })).toBe("never_at_once");
    }
  });

  test.each([
    ["zhao@city.gov.cn", ["city.gov.cn"], true],
    ["zhao@Mail.City.gov.cn", ["CITY.gov.cn"], true],
    ["zhao@evilcity.gov.cn", ["city.gov.cn"], false],
    ["zhao@city.gov.cn.evil.example", ["city.gov.cn"], false],
    ["zhao@private.example", ["city.gov.cn", "district.gov.cn"], false],
    ["zhao@private.example", [], true],
  ])("whether %s may be written to where %s is allowed: %s", (address, domains, may) => {
    expect(mayMailTo(address, domains)).toBe(may);
  });

  test("every rule of a robot names its day and its source", () => {
    for (const rules of Object.values(ROBOT_RULES)) {
      expect(rules).toMatchObject({ validFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), perMinute: 20 });
      expect(rules.source).toMatch(/^https:\/\/[\w.]+\/.+/);
    }
  });
});
