import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aDepartment } from "../../ledger/ledger.fixtures.ts";
import { breakDownItem } from "../item/break-down-item.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { actOnReport, actOnReports } from "./act-on-report.ts";
import { getReport } from "./get-report.ts";
import { listApprovedReports } from "./list-approved.ts";
import { listReportPeriods, listReports } from "./list-reports.ts";
import { aReport, openedReport, passedReport, SAID } from "./report.fixtures.ts";
import { saveReport } from "./save-report.ts";
import { supportReport } from "./support-report.ts";

const tx = useTx();

describe("谁看谁办 whose report it is", () => {
  test("for a department that neither leads nor supports, it is not there", async () => {
    const { cast, report } = await aReport(tx());
    const stranger = { ...cast.liaison, departmentId: await aDepartment(callOf(tx(), cast.office), "市水务局") };
    await expect(getReport(callOf(tx(), stranger), report.id)).rejects.toMatchObject({
      code: "supervision.report_not_found",
    });
    expect((await listReports(callOf(tx(), stranger), {})).items).toEqual([]);
    expect(await getReport(callOf(tx(), cast.leader), report.id)).toMatchObject({ mySteps: [] });
  });

  test("a supporting department confirms or adds its part, and writes nothing into the lead's report", async () => {
    const cast = await aCast(tx());
    const supportId = await aDepartment(callOf(tx(), cast.office), "市数据局");
    const supporter = { ...cast.liaison, accountId: cast.leader.accountId, departmentId: supportId };
    const item = await anItem(tx(), cast, { status: "acknowledged" });
    await breakDownItem(callOf(tx(), cast.liaison), item.id, { breakdown: "分三步", support: [supportId] });
    const report = await openedReport(tx(), cast, item.id, "2026-03-10");
    const call = callOf(tx(), supporter);

    expect((await listReports(call, { toSupport: true })).items.map(({ id }) => id)).toEqual([report.id]);
    await expect(supportReport(call, report.id, { stance: "added", text: "" })).rejects.toMatchObject({
      code: "supervision.report_support_empty",
    });
    const said = await supportReport(call, report.id, { stance: "added", text: "已开放路侧数据" });
    expect(said.supports).toMatchObject([{ departmentName: "市数据局", stance: "added", text: "已开放路侧数据" }]);
    expect((await listReports(call, { toSupport: true })).items).toEqual([]);
    await expect(saveReport(call, report.id, SAID)).rejects.toMatchObject({ code: "supervision.report_party" });
    await expect(
      supportReport(callOf(tx(), cast.liaison), report.id, { stance: "confirmed", text: "" }),
    ).rejects.toMatchObject({ code: "supervision.report_not_supporter" });
  });

  test("many are passed at once; one that cannot be is left as it was, with the reason", async () => {
    const cast = await aCast(tx());
    const ready = await aReport(tx(), { cast });
    const draft = await aReport(tx(), { cast, title: "完成航道疏浚" });
    await saveReport(callOf(tx(), cast.liaison), ready.report.id, SAID);
    await actOnReport(callOf(tx(), cast.liaison, "2026-03-10"), ready.report.id, "submit");
    const ids = [ready.report.id, draft.report.id];
    expect(await actOnReports(callOf(tx(), cast.head, "2026-03-10"), ids, "sign")).toMatchObject({
      done: [ready.report.id],
    });

    const result = await actOnReports(callOf(tx(), cast.office, "2026-03-11"), ids, "pass");

    expect(result).toEqual({
      done: [ready.report.id],
      skipped: [
        {
          id: draft.report.id,
          itemTitle: "完成航道疏浚",
          because: "报告现为“待填报”，不能审核通过。请刷新后查看可办理的操作。",
        },
      ],
    });
    expect(await listApprovedReports(tx(), { itemIds: [ready.itemId, draft.itemId] })).toHaveLength(1);
  });

  test("whoever signed a report does not check it, whatever roles they hold", async () => {
    const { cast, report } = await aReport(tx());
    const both = { ...cast.head, roles: ["department_head", "supervision_office"] as const };
    await saveReport(callOf(tx(), both), report.id, SAID);
    await actOnReport(callOf(tx(), both, "2026-03-10"), report.id, "submit");
    const signed = await actOnReport(callOf(tx(), both, "2026-03-10"), report.id, "sign");
    expect(signed.mySteps).toEqual([]);
    await expect(actOnReport(callOf(tx(), both), report.id, "pass")).rejects.toMatchObject({
      code: "supervision.report_own_work",
    });
  });

  test("the counts of a period tell what is owed, handed in, late and passed", async () => {
    const cast = await aCast(tx());
    const { report } = await aReport(tx(), { cast });
    await aReport(tx(), { cast, title: "完成航道疏浚" });
    await passedReport(tx(), cast, report.id, { day: "2026-03-27" });
    const { items } = await listReportPeriods(callOf(tx(), cast.office), {});
    expect(items).toMatchObject([{ period: "2026-03", owed: 2, handedIn: 1, late: 1, approved: 1 }]);
  });

  test("what was passed cannot be rewritten in the database", async () => {
    const { cast, report } = await aReport(tx());
    await passedReport(tx(), cast, report.id);
    await sql`savepoint before_rewriting`.execute(tx());
    for (const table of ["report_version", "report_act"]) {
      await expect(sql`update supervision.${sql.raw(table)} set number = 9`.execute(tx())).rejects.toThrow(/只增不改/);
      await sql`rollback to savepoint before_rewriting`.execute(tx());
    }
  });
});
