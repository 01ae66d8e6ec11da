import { describe, expect, test } from "vitest";
import {
  deadlineKey,
  decideAnswer,
  decideDuties,
  decidePlanAction,
  decideTargetEdit,
  decideTaskEdit,
  dutiesLedBy,
  findRepeated,
  LEAD_BASES,
  leadSideRole,
  ownerNameOf,
  PLAN_ACTIONS,
  PLAN_STATUSES,
  searchWords,
  textGrams,
} from "./index.ts";
import type { DutyHolder } from "./index.ts";

describe("时限排序", () => {
  test("a day before its month, a month before its year, then what returns, what goes on, and what has no time", () => {
    const inOrder = ["2026-06-30", "2026-06", "2026-12", "2026", "2027-01-01", "annual", "ongoing", null];
    const keys = inOrder.map((value) => deadlineKey(null, value));
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("the day in force goes before the time node of the text", () => {
    expect(deadlineKey("2026-03-31", "2028")).toBe("2026-03-31");
  });
});

describe("规划状态", () => {
  test.each(PLAN_STATUSES.flatMap((status) => PLAN_ACTIONS.map((action) => [status, action] as const)))(
    "a %s plan: %s",
    (status, action) => {
      expect(decidePlanAction({ status }, action).allowed).toBe(status === "published");
    },
  );

  test("a day binds somebody, so it needs a reason; a note does not", () => {
    const edit = (changed: string[], reason?: string) => decideTaskEdit({ planStatus: "published", changed, reason });
    expect(edit(["dueOn"])).toEqual({ allowed: false, because: "reason_missing" });
    expect(edit(["dueOn"], " ")).toEqual({ allowed: false, because: "reason_missing" });
    expect(edit(["dueOn"], "议定")).toEqual({ allowed: true });
    expect(edit(["note", "title", "isKey"])).toEqual({ allowed: true });
  });

  test.each(["comparator", "value", "unit", "change", "dueOn"])("%s is part of a target's promise", (field) => {
    const wish = { planStatus: "published" as const, changed: [field], reason: undefined };
    expect(decideTargetEdit(wish)).toEqual({ allowed: false, because: "reason_missing" });
    expect(decideTargetEdit({ ...wish, planStatus: "withdrawn" })).toEqual({
      allowed: false,
      because: "plan_withdrawn",
    });
  });

  test("only an open question of a published plan is answered", () => {
    expect(decideAnswer({ planStatus: "published", state: "open" })).toEqual({ allowed: true });
    expect(decideAnswer({ planStatus: "published", state: "answered" })).toMatchObject({ because: "question_closed" });
    expect(decideAnswer({ planStatus: "published", state: "dismissed" })).toMatchObject({ because: "question_closed" });
    expect(decideAnswer({ planStatus: "withdrawn", state: "open" })).toMatchObject({ because: "plan_withdrawn" });
  });
});

describe("责任单位", () => {
  const duty = (role: DutyHolder["role"], name: string, departmentId: string | null = null) => ({
    role,
    name,
    departmentId,
  });

  test.each(LEAD_BASES)("%s names a lead only where the text or a person does", (basis) => {
    expect(leadSideRole(basis)).toBe(["joint", "open", "none"].includes(basis) ? "joint" : "lead");
  });

  test("one department under two names stands twice, two bodies of one name do not count as two", () => {
    expect(findRepeated([duty("lead", "市数据局", "d"), duty("support", "市大数据局", "d")])).toBe("市大数据局");
    expect(decideDuties([duty("lead", "市数据局"), duty("support", "市数据局")])).toMatchObject({ allowed: false });
    expect(decideDuties([duty("lead", "市数据局"), duty("support", "市科技局")])).toEqual({ allowed: true });
  });

  test("sorting goes by the lead, else by the first of those jointly responsible, and picks no lead", () => {
    expect(ownerNameOf([duty("support", "甲"), duty("joint", "乙"), duty("lead", "丙")])).toBe("丙");
    expect(ownerNameOf([duty("support", "甲"), duty("joint", "乙"), duty("joint", "丁")])).toBe("乙");
    expect(ownerNameOf([duty("support", "甲")])).toBe("");
  });

  test("the body named in an answer leads, the others of the lead side support, and nobody is lost or doubled", () => {
    const duties = [
      duty("joint", "甲"),
      duty("joint", "乙"),
      duty("support", "丙"),
      duty("support", "甲"),
      duty("other", "丁"),
    ];
    expect(dutiesLedBy(duties, "乙")).toEqual([
      duty("lead", "乙"),
      duty("support", "甲"),
      duty("support", "丙"),
      duty("other", "丁"),
    ]);
  });

  test("an answer that names nobody of the lead side sets no lead", () => {
    expect(dutiesLedBy([duty("joint", "甲"), duty("support", "乙")], "乙")).toBeUndefined();
    expect(dutiesLedBy([duty("joint", "甲")], "市政府")).toBeUndefined();
  });
});

describe("检索", () => {
  const finds = (text: string, query: string) => {
    const grams = new Set(textGrams(text));
    return searchWords(query)
      .flatMap(textGrams)
      .every((gram) => grams.has(gram));
  };

  test.each([
    ["建设算力平台", "算力", true],
    ["建设算力平台", "平算", false],
    ["建设ＡＩ平台", "ai平台", true],
    ["算力\n平台", "力平", false],
    ["发展 AI 应用", "AI 应用", true],
  ])("%j, asked for %j: %s", (text, query, expected) => expect(finds(text, query)).toBe(expected));

  test("pairs are kept once, however often they come", () => expect(textGrams("平台平台平台")).toHaveLength(2));
});
