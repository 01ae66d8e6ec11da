import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { createDemoAccounts } from "../../identity/index.ts";
import { aDepartment } from "../../ledger/ledger.fixtures.ts";
import { breakDownItem } from "../item/break-down-item.ts";
import { getItem } from "../item/get-item.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { actOnReport } from "./act-on-report.ts";
import { getReport } from "./get-report.ts";
import { listReports } from "./list-reports.ts";
import { aReport, openedReport, SAID } from "./report.fixtures.ts";
import { saveReport } from "./save-report.ts";
import { supportReport } from "./support-report.ts";

const tx = useTx();
const DAY = "2026-03-10";

/** An item with a supporting department, its report open. */
async function aSupported() {
  const cast = await aCast(tx());
  const supportId = await aDepartment(callOf(tx(), cast.office), "市数据局");
  const supporter = { ...cast.liaison, accountId: cast.leader.accountId, departmentId: supportId };
  const item = await anItem(tx(), cast, { status: "acknowledged" });
  await breakDownItem(callOf(tx(), cast.liaison), item.id, { breakdown: "分三步", support: [supportId] });
  return { cast, itemId: item.id, supporter, report: await openedReport(tx(), cast, item.id, DAY) };
}

async function somebody(role: "supervision_office" | "liaison", departmentId?: string): Promise<void> {
  const entry = {
    loginName: `person-${role}`,
    name: "某甲",
    roles: [role],
    departmentId: departmentId ?? null,
    password: "",
  };
  await createDemoAccounts(tx(), [entry], new Date("2026-03-01T02:00:00Z"), { log2Cost: 8, blockSize: 8, lanes: 1 });
}

async function toldOf(reportId: string): Promise<string[]> {
  const { rows } = await sql<{ title: string; link: string }>`
    select data #>> '{title,zh}' as title, data ->> 'link' as link
      from platform.outbox where name = 'supervision.notice.raised' and subject = ${reportId} order by seq`.execute(
    tx(),
  );
  for (const { link } of rows) expect(link).toBe(`/supervision/reports/${reportId}`);
  return rows.map(({ title }) => title);
}

describe("配合单位与求助 what the lead's report asks and hears", () => {
  test("what a supporting department disputes goes up: coordination is asked once, and the report bears the mark", async () => {
    const { cast, itemId, supporter, report } = await aSupported();
    await somebody("liaison", cast.leadId);
    const call = callOf(tx(), supporter, DAY);
    const office = callOf(tx(), cast.office, DAY);
    const disputed = async () => (await listReports(office, { asks: "dispute" })).items.map(({ id }) => id);
    await supportReport(call, report.id, { stance: "disagreed", text: "接口并未开放" });
    await supportReport(call, report.id, { stance: "disagreed", text: "接口至今未开放" });

    const { acts } = await getItem(office, itemId);
    expect((await getReport(office, report.id)).coordinationAskedOn).toBe(DAY);
    expect(acts.filter(({ kind }) => kind === "ask_coordination")).toMatchObject([
      { reason: "市数据局对2026-03期进展报告有异议：接口并未开放" },
    ]);
    expect(await disputed()).toEqual([report.id]);
    expect(await toldOf(report.id)).toEqual(Array(2).fill(`市数据局有异议：${report.itemTitle}`));

    await supportReport(call, report.id, { stance: "confirmed", text: "" });
    expect(await disputed()).toEqual([]);
  });

  test("an item past deciding asks no coordination; the office hears of the dispute itself", async () => {
    const { cast, itemId, supporter, report } = await aSupported();
    await somebody("supervision_office");
    await sql`update supervision.item set status = 'closed' where id = ${itemId}`.execute(tx());
    await supportReport(callOf(tx(), supporter, DAY), report.id, { stance: "disagreed", text: "接口并未开放" });
    expect((await getReport(callOf(tx(), cast.office, DAY), report.id)).coordinationAskedOn).toBeNull();
    expect(await toldOf(report.id)).toEqual([`市数据局有异议：${report.itemTitle}`]);
  });

  test("help that a report asks reaches the office with its signature, not before, and is found by its mark", async () => {
    const { cast, report } = await aReport(tx());
    await somebody("supervision_office");
    await saveReport(callOf(tx(), cast.liaison), report.id, { ...SAID, help: "请协调电力增容" });
    await actOnReport(callOf(tx(), cast.liaison, DAY), report.id, "submit");
    expect(await toldOf(report.id)).toEqual([]);

    await actOnReport(callOf(tx(), cast.head, DAY), report.id, "sign");

    expect(await toldOf(report.id)).toEqual([`报告请求协调：${report.itemTitle}`]);
    const { items } = await listReports(callOf(tx(), cast.office), { asks: "help" });
    expect(items).toMatchObject([{ id: report.id, hasHelp: true, isDisputed: false }]);
  });
});
