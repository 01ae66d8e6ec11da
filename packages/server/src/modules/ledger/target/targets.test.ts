import { describe, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { keysetOf } from "../keyset.ts";
import { aPlan } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { editTarget } from "./edit-target.ts";
import { getTarget } from "./get-target.ts";
import { listTargets } from "./list-targets.ts";
import { listTargetsQuery, TARGET_SORT_COLUMNS } from "./target-store.ts";
import type { TargetSort } from "./target-store.ts";

const tx = useTx();

describe("目标", () => {
  test("each target stands with its value as the text says it and the clause it came from", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);

    const { items, total } = await listTargets(call, { planId: plan.id });

    expect(total).toBe(plan.targetCount);
    expect(items).toMatchObject([
      { value: "80", unit: "亿元", deadline: { value: "2028", dueOn: null }, version: 1 },
      { value: "5", comparator: ">=" },
    ]);
    for (const target of items) expect(target.citation.quote).toContain(target.value);
    expect(await getTarget(call, items[0]?.id ?? "")).toEqual(items[0]);
  });

  test.each(Object.keys(TARGET_SORT_COLUMNS) as TargetSort[])(
    "pages of one show every target once, by %s",
    async (sort) => {
      const call = aCall(tx());
      await aPlan(call);
      const first = await listTargets(call, { sort, limit: 1 });
      const second = await listTargets(call, { sort, limit: 1, cursor: first.nextCursor ?? "" });
      const all = await listTargets(call, { sort });
      expect([...first.items, ...second.items]).toEqual(all.items);
      expect(first.total).toBe(2);
    },
  );

  test.each([
    [{ q: "特色园区" }, 1],
    [{ deadline: "2028" }, 2],
    [{ deadline: "none" }, 0],
    [{ kind: "binding" as const }, 0],
    [{ hasQuestion: false }, 2],
  ])("narrowed by %j there are %i", async (filter, count) => {
    const call = aCall(tx());
    await aPlan(call);
    expect(
      (await listTargets(call, filter)).items.filter(
        (target) => !("hasQuestion" in filter) || target.openQuestionCount === 0,
      ),
    ).toHaveLength(count);
  });

  test("its value changes only with a reason, which is kept", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [target] = (await listTargets(call, { planId: plan.id })).items;
    const id = target?.id ?? "";
    await expect(editTarget(call, id, { value: "90" })).rejects.toMatchObject({ code: "ledger.reason_missing" });

    const edited = await editTarget(call, id, { value: "90", kind: "binding", reason: "中期调整" });

    expect(edited).toMatchObject({ value: "90", kind: "binding", version: 2, citation: target?.citation });
    expect(await entriesOf(tx(), id)).toMatchObject([
      {
        operation: "ledger.target.edit",
        reason: "中期调整",
        before: { value: "80", kind: null },
        after: { value: "90", kind: "binding" },
      },
    ]);
    await expect(editTarget({ ...call, expectedVersion: 1 }, id, { name: "规模" })).rejects.toMatchObject({
      code: "http.version_conflict",
    });
  });

  test("one that is not there is not found, one of a withdrawn plan is closed", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [target] = (await listTargets(call, {})).items;
    await withdrawPlan(call, plan.id, "重复");
    await expect(editTarget(call, target?.id ?? "", { name: "规模" })).rejects.toMatchObject({
      code: "ledger.plan_withdrawn",
    });
    await expect(getTarget(call, newId())).rejects.toMatchObject({ code: "ledger.target_not_found" });
    await expect(editTarget(call, newId(), { name: "规模" })).rejects.toMatchObject({
      code: "ledger.target_not_found",
    });
  });

  test("the list's SQL as it is reviewed", async () => {
    const keyset = { ...keysetOf(TARGET_SORT_COLUMNS.deadline, "descending", undefined), after: ["2028", "id"] };
    const query = listTargetsQuery({ q: "规模", kind: "binding" }, keyset, 50).compile(tx()).sql;
    await expect(`${query};\n`).toMatchFileSnapshot("list-targets.sql");
  });
});
