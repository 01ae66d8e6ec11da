import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aPassedReport } from "../bulletin/bulletin.fixtures.ts";
import { aReport, aTaskWithTarget, passedReport, SAID } from "../report/report.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { getBurden } from "./get-burden.ts";
import { aField } from "./burden.fixtures.ts";
import { endAskForm, listAskForms, registerAskForm } from "./keep-ask-forms.ts";

const tx = useTx();
const office = (cast: Cast, version?: number) =>
  callOf(tx(), cast.office, "2026-04-02", version === undefined ? {} : { version });
const aForm = (cast: Cast, fields: readonly string[], rest: Partial<Parameters<typeof registerAskForm>[1]> = {}) => ({
  title: "企业用工情况表",
  justification: "市政府专题会议要求",
  validFrom: "2026-04-01",
  validTo: "2026-12-31",
  departmentIds: [cast.leadId],
  fields: fields.map((name) => aField({ name })),
  ...rest,
});

describe("减负 the burden meter", () => {
  test("reports and forms are counted by unit and month with their minutes; a unit sees its own", async () => {
    const [cast, other] = [await aCast(tx()), await aCast(tx(), "市商务局")];
    const item = await anItem(tx(), cast, { status: "handled" });
    await aPassedReport(tx(), item.id, cast.leadId, "2026-04", "60", "2026-04-29");
    await registerAskForm(office(cast), aForm(cast, ["用工人数", "缺工人数"]));
    await registerAskForm(office(cast), aForm(other, ["用工人数"]));
    const asked = { from: "2026-03", to: "2026-05" };
    const { items, estimates } = await getBurden(office(cast), asked);
    expect(items.find(({ departmentId }) => departmentId === cast.leadId)).toMatchObject({
      month: "2026-04",
      departmentName: "市交通运输局",
      counts: { report: 1, form: 1, form_field: 2 },
      repeats: 0,
      minutes: 12,
    });
    expect(items).toHaveLength(2);
    expect(estimates.every(({ source }) => source.zh.includes("◇"))).toBe(true);
    const own = await getBurden(callOf(tx(), other.liaison, "2026-04-02"), { ...asked, departmentId: cast.leadId });
    expect(own.items.map(({ departmentId }) => departmentId)).toEqual([other.leadId]);
  });

  test("months the wrong way round, or too many, are refused", async () => {
    const cast = await aCast(tx());
    for (const months of [
      { from: "2026-05", to: "2026-04" },
      { from: "2024-01", to: "2026-04" },
    ]) {
      await expect(getBurden(office(cast), months)).rejects.toMatchObject({ code: "supervision.months_reversed" });
    }
  });
});

describe("栏目 what each field costs", () => {
  test("its own minutes and its frequency count in every month in which it is due, until it ends", async () => {
    const cast = await aCast(tx());
    const monthly = aField({ name: "订单数", minutes: 15, frequency: "monthly", validTo: "2026-06-30" });
    const quarterly = aField({ name: "在建项目数", minutes: 30, frequency: "quarterly" });
    const form = await registerAskForm(office(cast), aForm(cast, [], { fields: [monthly, quarterly] }));
    expect(form).toMatchObject({ minutesAYear: 15 * 12 + 30 * 4, fields: [monthly, quarterly] });
    const { items } = await getBurden(office(cast), { from: "2026-04", to: "2026-08" });
    expect(items.map(({ month, counts, minutes }) => [month, counts.form_field, minutes])).toEqual([
      ["2026-04", 2, 50],
      ["2026-05", 1, 20],
      ["2026-06", 1, 20],
      ["2026-07", 1, 35],
    ]);
  });
});

describe("报表 a form that asks what is known is refused", () => {
  test("with the form that asks already, until that one ends", async () => {
    const cast = await aCast(tx());
    const first = await registerAskForm(office(cast), aForm(cast, ["用工人数"]));
    const again = aForm(cast, ["产值", "用工 人数"], { title: "另一张表" });
    await expect(registerAskForm(office(cast), again)).rejects.toMatchObject({
      code: "supervision.already_known",
      details: { field: "用工 人数", place: expect.stringContaining("企业用工情况表") as unknown },
    });
    await expect(endAskForm(office(cast, 9), first.id)).rejects.toMatchObject({ code: "http.version_conflict" });
    expect(await endAskForm(office(cast, 1), first.id)).toMatchObject({ endedOn: "2026-04-02" });
    await expect(endAskForm(office(cast, 2), first.id)).rejects.toMatchObject({ code: "supervision.ask_form_ended" });
    await registerAskForm(office(cast), { ...again, validFrom: "2026-04-03" });
    expect((await listAskForms(office(cast))).items).toHaveLength(2);
  });

  test("with the passed report that has the figure", async () => {
    const { taskId, targetId } = await aTaskWithTarget(tx());
    const { cast, report } = await aReport(tx(), { taskId });
    const figures = [{ targetId, value: "150", origin: "reported" as const }];
    await passedReport(tx(), cast, report.id, { said: { ...SAID, figures } });
    const wish = aForm(cast, [], { fields: [aField({ name: "产值" }), aField({ name: "核心产业规模", targetId })] });
    await expect(registerAskForm(office(cast), wish)).rejects.toMatchObject({
      code: "supervision.already_known",
      details: { place: expect.stringContaining(report.period) as unknown },
      fields: [{ pointer: "/fields/1", params: { field: "核心产业规模" } }],
    });
  });

  test.each([
    [{ validTo: "2026-03-31" }, "supervision.ask_form_days"],
    [{ validFrom: "2026-03-01", validTo: "2026-04-01" }, "supervision.ask_form_days"],
    [{ fields: [aField({ validTo: "2027-01-01" })] }, "supervision.ask_field_days"],
    [{ fields: [aField({}), aField({ name: "用工 人数" })] }, "supervision.already_known"],
    [{ departmentIds: ["01930000-0000-7000-8000-0000000000ff"] }, "identity.department_not_found"],
  ])("%j is refused: %s", async (wish, code) => {
    const cast = await aCast(tx());
    await expect(registerAskForm(office(cast), aForm(cast, ["产值"], wish))).rejects.toMatchObject({ code });
  });
});
