import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aPassedReport } from "../bulletin/bulletin.fixtures.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { listLedgerDifferences } from "./list-differences.ts";
import { listPastItems } from "./list-past-rows.ts";

const tx = useTx();

describe("台账时点 the whole ledger of a day", () => {
  test("a day shows what was known when it ended, whatever came later", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    await aPassedReport(tx(), item.id, cast.leadId, "2026-03", "60", "2026-04-02");
    const before = await listPastItems(callOf(tx(), cast.leader, "2026-04-03"), { on: "2026-04-03" });
    await actOnItem(callOf(tx(), cast.head, "2026-04-10"), item.id, "report_completion", { closingReport: "完成" });

    expect(await listPastItems(callOf(tx(), cast.leader, "2026-05-01"), { on: "2026-04-03" })).toEqual(before);
    expect(before.items).toMatchObject([
      {
        number: item.number,
        status: "handled",
        percent: "60.0",
        gap: "+10.0",
        duties: [{ departmentName: "市交通运输局" }],
      },
    ]);
  });

  test("between two days: what appeared, and which fields read otherwise", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const later = await anItem(tx(), cast, { status: "assigned", title: "后来的", day: "2026-04-08" });
    await actOnItem(callOf(tx(), cast.head, "2026-04-10"), item.id, "report_completion", { closingReport: "完成" });

    const { items: rows } = await listLedgerDifferences(callOf(tx(), cast.leader, "2026-05-01"), {
      from: "2026-04-03",
      to: "2026-04-10",
    });

    expect(rows.map(({ subject, id, fate }) => [subject, id, fate])).toEqual([
      ["item", item.id, "differs"],
      ["item", later.id, "appeared"],
    ]);
    expect(rows[0]?.fields).toContainEqual({ field: "status", from: "handled", to: "completion_reported" });
    expect(rows[0]?.fields).toContainEqual({ field: "completedOn", from: null, to: "2026-04-10" });
  });

  test("a day that is still to come is refused", async () => {
    const cast = await aCast(tx());
    await expect(listPastItems(callOf(tx(), cast.leader, "2026-04-03"), { on: "2026-04-04" })).rejects.toMatchObject({
      code: "supervision.as_of_future",
    });
  });
});
