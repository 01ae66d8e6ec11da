import { setTimeout as pause } from "node:timers/promises";
import { alignPlans, contentFromPlainText, readPlan } from "@zhigang/policy-text";
import type { AlignedPlan } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { alignAside } from "./align-aside.ts";

const LIMITS = {
  mostItems: 1000,
  itemsInPlace: 20,
  charactersInPlace: 10_000,
  threads: 1,
  timeLimitMs: 60_000,
  memoryLimitMb: 512,
};

describe("上下衔接", () => {
  test("a large pair is compared away from the server's own thread, with the same answer", async () => {
    const [upper, lower] = [planOf("岚汀市", 150), planOf("岚汀市鹤鸣区", 150)];
    let isAnswered = false;
    const answer = alignAside(upper, lower, {}, LIMITS).finally(() => (isAnswered = true));
    await pause(1);

    expect(isAnswered).toBe(false);
    expect(await answer).toEqual(alignPlans(upper, lower));
  });

  test("no more large pairs are compared at once than there are threads; small ones never wait", async () => {
    const large = planOf("岚汀市", 30);
    const small = planOf("岚汀市", 3);
    const first = alignAside(large, large, {}, LIMITS);

    await expect(alignAside(large, large, {}, LIMITS)).rejects.toMatchObject({ code: "ledger.alignment_busy" });
    expect((await alignAside(small, small, {}, LIMITS)).links.length).toBeGreaterThan(0);
    await first;
    expect((await alignAside(large, large, {}, LIMITS)).links.length).toBeGreaterThan(0);
  });

  test("a pair beyond the limit is refused before anything is compared", async () => {
    const plan = planOf("岚汀市", 30);

    await expect(alignAside(plan, plan, {}, { ...LIMITS, mostItems: 59 })).rejects.toMatchObject({
      code: "ledger.alignment_too_large",
      details: { items: 60, most: 59 },
    });
  });

  test("a comparison that takes too long is ended and refused, and the next one has its thread", async () => {
    const plan = planOf("岚汀市", 30);

    await expect(alignAside(plan, plan, {}, { ...LIMITS, timeLimitMs: 1 })).rejects.toMatchObject({
      code: "ledger.alignment_too_large",
    });
    expect((await alignAside(plan, plan, {}, LIMITS)).links.length).toBeGreaterThan(0);
  });
});

function planOf(place: string, count: number): AlignedPlan {
  const tasks = Array.from(
    { length: count },
    (_, at) => `${at + 1}．修缮第${at + 1}滑雪场缆车和造雪机。（市体育局牵头）\n`,
  );
  const content = contentFromPlainText(`${place}冰雪产业行动计划（2026—2028年）\n\n一、重点任务\n${tasks.join("")}`);
  return { content, extraction: readPlan(content) };
}
