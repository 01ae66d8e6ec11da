import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aCast, aGroup, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { actOnItem } from "./act-on-item.ts";
import { breakDownItem } from "./break-down-item.ts";
import { expandItem } from "./expand-item.ts";
import { getItem } from "./get-item.ts";

const tx = useTx();

/** A filed item, and a collective name with three members, the last of which left it in February. */
async function aCollectiveItem() {
  const [east, west, gone] = [
    await aCast(tx(), "东港区政府"),
    await aCast(tx(), "西港区政府"),
    await aCast(tx(), "北港区政府"),
  ];
  const groupId = await aGroup(tx(), "各区政府", [east.leadId, west.leadId, gone.leadId]);
  await sql`
    update identity.department_group_member set valid_to = '2026-02-01' where department_id = ${gone.leadId}`.execute(
    tx(),
  );
  const item = await anItem(tx(), east, { status: "filed" });
  return { item, groupId, east, west };
}

const finish = async (id: string, cast: Cast) => {
  await actOnItem(callOf(tx(), cast.liaison), id, "acknowledge", {});
  await breakDownItem(callOf(tx(), cast.liaison), id, { breakdown: "一步到位" });
  await actOnItem(callOf(tx(), cast.head), id, "report_completion", { closingReport: "完成" });
  await actOnItem(callOf(tx(), cast.office), id, "close", {});
  await actOnItem(callOf(tx(), cast.verifier), id, "verify", { conclusion: "属实" });
  await actOnItem(callOf(tx(), cast.office), id, "clear", {});
};

describe("集合称谓 a matter of a collective body", () => {
  test("becomes one item for each member of that day, under the decision on the whole", async () => {
    const { item, groupId, east, west } = await aCollectiveItem();

    const whole = await expandItem(callOf(tx(), east.office), item.id, {
      groupId,
      excluded: [],
      dueOn: "2026-06-30",
      acknowledgeWithin: 3,
    });

    expect(whole.status).toBe("split_up");
    expect(whole.children.map(({ number, title, status, dueOn }) => [number, title, status, dueOn])).toEqual([
      ["2026-0001-1", "建成港区智能调度平台（东港区政府）", "assigned", "2026-06-30"],
      ["2026-0001-2", "建成港区智能调度平台（西港区政府）", "assigned", "2026-06-30"],
    ]);
    const [, second] = whole.children;
    const child = await getItem(callOf(tx(), west.liaison), second?.id ?? "");
    expect(child.authority).toEqual(whole.authority);
    expect(child.mySteps.map(({ action }) => action)).toEqual(["acknowledge", "refuse"]);
  });

  test("a member that is left out is kept with the reason; the whole closes with the others", async () => {
    const { item, groupId, east, west } = await aCollectiveItem();
    const excluded = [{ departmentId: west.leadId, reason: "辖区内无港口" }];

    const whole = await expandItem(callOf(tx(), east.office), item.id, { groupId, excluded, dueOn: "2026-06-30" });

    expect(whole.acts.at(-1)?.detail).toMatchObject({
      groupName: "各区政府",
      excluded: [{ name: "西港区政府", reason: "辖区内无港口" }],
    });
    const early = actOnItem(callOf(tx(), east.office), item.id, "close_parent", {});
    await expect(early).rejects.toMatchObject({ code: "supervision.item_children_open", details: { count: 1 } });
    await finish(whole.children[0]?.id ?? "", east);
    expect((await actOnItem(callOf(tx(), east.office), item.id, "close_parent", {})).status).toBe("closed");
  });

  test("a name with nobody left is refused", async () => {
    const { item, groupId, east, west } = await aCollectiveItem();
    const excluded = [east, west].map(({ leadId }) => ({ departmentId: leadId, reason: "无此职责" }));
    const expanded = expandItem(callOf(tx(), east.office), item.id, { groupId, excluded, dueOn: "2026-06-30" });
    await expect(expanded).rejects.toMatchObject({ code: "supervision.group_empty" });
  });
});
