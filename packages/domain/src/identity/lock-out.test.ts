import { describe, expect, test } from "vitest";
import { addressBlock, LOCK_RULES, lockedUntil } from "./lock-out.ts";

const NOON = Date.parse("2026-11-21T04:00:00Z");
const at = (minutes: number) => new Date(NOON + minutes * 60_000);
const rule = LOCK_RULES.name_and_address;

describe("登录失败处理 lock-out", () => {
  test.each([
    ["four failures do not lock", [0, 1, 2, 3], 4, null],
    ["the fifth locks for thirty minutes from then", [0, 1, 2, 3, 4], 5, 34],
    ["five over more than fifteen minutes do not lock", [0, 4, 8, 12, 16], 17, null],
    ["five within exactly fifteen minutes lock", [0, 4, 8, 12, 15], 16, 45],
    ["a lock ends by itself", [0, 1, 2, 3, 4], 34, null],
    ["the last minute of a lock still holds", [0, 1, 2, 3, 4], 33, 34],
    ["old failures before a new run do not count", [0, 30, 31, 32, 33], 34, null],
  ])("%s", (_what, failures, now, until) => {
    expect(lockedUntil(failures.map(at), rule, at(now))).toEqual(until === null ? null : at(until));
  });

  test.each([
    ["10.1.2.3", "10.1.2.0/24"],
    ["::ffff:10.1.2.3", "10.1.2.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8::5", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("the block of %s is %s", (address, block) => expect(addressBlock(address)).toBe(block));
});
