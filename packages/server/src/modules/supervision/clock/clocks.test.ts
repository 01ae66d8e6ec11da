import { explainDay, PUBLISHED_LIMIT_RULE } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { liftCalendarOverride } from "../calendar/lift-calendar-override.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { getLimitRules, setLimitRule } from "../calendar/limit-rules.ts";
import { publishCalendarYear } from "../calendar/publish-calendar-year.ts";
import { reckonDays } from "../calendar/reckon-days.ts";
import { setCalendarOverride } from "../calendar/set-calendar-override.ts";
import { setOfficeHours } from "../calendar/set-office-hours.ts";
import { getCalendar } from "../calendar/get-calendar.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { getItem } from "../item/get-item.ts";
import { CITY } from "../../ledger/ledger.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { explainItemClock } from "./explain-item-clock.ts";
import { proveClocks } from "./prove-clocks.ts";

const tx = useTx();

const aCountedItem = async (cast: Cast, days = 10) => {
  const { id } = await anItem(tx(), cast, { status: "filed" });
  return actOnItem(callOf(tx(), cast.office), id, "assign", {
    duties: [{ departmentId: cast.leadId, role: "lead" }],
    limit: { amount: days, unit: "working_days" },
    acknowledgeWithin: 2,
  });
};
const typhoon = {
  divisionCode: null,
  from: "2026-03-05",
  to: "2026-03-06",
  isWorking: false,
  reason: "台风停工",
  source: "市防指令〔2026〕1号",
};
const NOTICE_2027 = {
  year: 2027,
  notices: [{ number: "国办发明电〔2026〕9号", issuedOn: "2026-11-20" }],
  holidays: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }],
  makeUpDays: [],
  reason: "国务院办公厅已公布",
};

describe("工作日历 the working-day calendar", () => {
  test("a typhoon moves the day of every clock that ran over it, and the log says why; lifted, the day comes back", async () => {
    const cast = await aCast(tx());
    const item = await aCountedItem(cast);
    expect(item.dueOn).toBe("2026-03-16");

    const { override, moved } = await setCalendarOverride(callOf(tx(), cast.office, "2026-03-09"), typhoon);

    expect(moved).toMatchObject([{ itemId: item.id, dueBefore: "2026-03-16", dueAfter: "2026-03-18" }]);
    const after = await getItem(callOf(tx(), cast.office), item.id);
    expect(after.dueOn).toBe("2026-03-18");
    expect(after.acts.at(-1)).toMatchObject({
      kind: "recalculate",
      reason: "台风停工（市防指令〔2026〕1号）",
      detail: { dueBefore: "2026-03-16", dueAfter: "2026-03-18" },
    });

    const lifted = await liftCalendarOverride(callOf(tx(), cast.office, "2026-03-10"), override.id, {
      reason: "误录",
    });
    expect(lifted.moved).toMatchObject([{ dueBefore: "2026-03-18", dueAfter: "2026-03-16" }]);
    const again = liftCalendarOverride(callOf(tx(), cast.office), override.id, { reason: "误录" });
    await expect(again).rejects.toMatchObject({ code: "supervision.override_not_found" });
  });

  test("what a city says holds in its districts, unless a district says otherwise; elsewhere it does not", async () => {
    const cast = await aCast(tx());
    const call = callOf(tx(), cast.office, "2026-03-02");
    await sql`
      insert into identity.division (code, name, level, parent_code)
      values ('990102', '东港区', 'district', ${CITY}), ('990103', '西港区', 'district', ${CITY})`.execute(tx());
    await setCalendarOverride(call, { ...typhoon, divisionCode: "990103", isWorking: true, reason: "抢险照常" });
    await setCalendarOverride(call, { ...typhoon, divisionCode: CITY });
    const said = async (code: string | null) => explainDay(await loadCalendar(tx(), code), "2026-03-05")?.kind;
    expect([await said(CITY), await said("990102"), await said("990103"), await said(null)]).toEqual([
      "override_rest",
      "override_rest",
      "override_working",
      "working",
    ]);
  });

  test("as it was known on a past day it can be loaded again", async () => {
    const cast = await aCast(tx());
    const { override } = await setCalendarOverride(callOf(tx(), cast.office, "2026-03-09"), typhoon);
    await liftCalendarOverride(callOf(tx(), cast.office, "2026-03-11"), override.id, { reason: "误录" });

    const knownOn = async (day: string) => (await loadCalendar(tx(), null, new Date(`${day}T04:00:00Z`))).overrides;
    expect([await knownOn("2026-03-08"), await knownOn("2026-03-10"), await knownOn("2026-03-12")]).toMatchObject([
      [],
      [{ reason: "台风停工" }],
      [],
    ]);
  });

  test("a year is counted into only once its notice is entered", async () => {
    const cast = await aCast(tx());
    const call = callOf(tx(), cast.office, "2026-12-30");
    const wish = { from: "2026-12-31", amount: 1, unit: "working_days" as const };
    await expect(reckonDays(call, wish)).rejects.toMatchObject({ details: { year: 2027 } });
    expect(await getCalendar(call, { year: 2027 })).toMatchObject({ isPublished: false, notices: [] });

    await publishCalendarYear(call, NOTICE_2027);

    expect((await reckonDays(call, wish)).day).toBe("2027-01-04");
    const year = await getCalendar(call, { year: 2027 });
    expect(year).toMatchObject({ isPublished: true, isEntered: true });
    expect(year.days.slice(0, 4).map(({ kind }) => kind)).toEqual(["holiday", "holiday", "holiday", "working"]);
  });

  test.each([
    ["a day of another year", { holidays: [{ name: "元旦", from: "2026-12-31", to: "2027-01-01" }] }, "2026-12-31"],
    [
      "a holiday that ends before it begins",
      { holidays: [{ name: "春节", from: "2027-02-08", to: "2027-02-06" }] },
      "2027-02-08",
    ],
    ["a make-up workday in the week", { makeUpDays: ["2027-02-03"] }, "2027-02-03"],
    ["a make-up workday inside a holiday", { makeUpDays: ["2027-01-02"] }, "2027-01-02"],
  ])("%s is refused, and the day is named", async (_, wrong, day) => {
    const cast = await aCast(tx());
    const published = publishCalendarYear(callOf(tx(), cast.office), { ...NOTICE_2027, ...wrong });
    await expect(published).rejects.toMatchObject({ code: "supervision.calendar_year_wrong", details: { day } });
  });

  test("where the place says so, what is handed in after closing counts on the next day", async () => {
    const cast = await aCast(tx());
    await setOfficeHours(callOf(tx(), cast.office), {
      divisionCode: null,
      validFrom: "2026-03-01",
      periods: [
        { from: "09:00", to: "12:00" },
        { from: "13:30", to: "17:30" },
      ],
      afterHours: "next_day",
      source: "市政府办公厅通知",
    });
    const { id } = await anItem(tx(), cast, { status: "handled" });

    const evening = { ...callOf(tx(), cast.head), now: new Date("2026-04-30T09:31:00Z") };
    const reported = await actOnItem(evening, id, "report_completion", { closingReport: "完成" });

    expect(reported).toMatchObject({ completedOn: "2026-05-01", isDoneLate: true });
  });
});

describe("时限规则 usual limits", () => {
  test("a place puts its own rule in force from a day on, beside the published one", async () => {
    const cast = await aCast(tx());
    const before = await getLimitRules(callOf(tx(), cast.office));
    expect(before.inForce).toEqual(PUBLISHED_LIMIT_RULE);
    const own = { ...PUBLISHED_LIMIT_RULE, validFrom: "2026-03-10", source: "本市督查办法", acknowledgeWithin: 2 };

    await setLimitRule(callOf(tx(), cast.office), own);

    expect((await getLimitRules(callOf(tx(), cast.office, "2026-03-09"))).inForce.acknowledgeWithin).toBe(3);
    expect((await getLimitRules(callOf(tx(), cast.office, "2026-03-10"))).inForce).toEqual(own);
  });
});

describe("时限 clocks", () => {
  test("a clock is explained act by act and day by day", async () => {
    const cast = await aCast(tx());
    const { id } = await aCountedItem(cast, 3);
    await setCalendarOverride(callOf(tx(), cast.office, "2026-03-04"), {
      ...typhoon,
      from: "2026-03-03",
      to: "2026-03-03",
    });

    const clock = await explainItemClock(callOf(tx(), cast.liaison, "2026-03-05"), id);

    expect(clock).toMatchObject({ dueOn: "2026-03-06", workingDaysLeft: 1, isProven: true, state: "running" });
    expect(clock.steps).toMatchObject([
      { act: "assign", limit: { amount: 3, unit: "working_days" }, dueAfter: "2026-03-06" },
      { act: "recalculate", dueBefore: "2026-03-05", dueAfter: "2026-03-06" },
    ]);
    expect(clock.days.map(({ day, kind, count }) => [day.slice(8), kind, count])).toEqual([
      ["03", "override_rest", null],
      ["04", "working", 1],
      ["05", "working", 2],
      ["06", "working", 3],
    ]);
    expect(clock.notices).toEqual([{ number: "国办发明电〔2025〕7号", issuedOn: "2025-11-04" }]);
  });

  test("the proof finds no difference after a whole life, and names the field that somebody changed behind the log", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "archived" });
    expect(await proveClocks(tx(), new Date("2026-06-01T00:00:00Z"))).toMatchObject({ itemCount: 1, differences: [] });

    await sql`update supervision.item set due_on = '2026-12-31' where id = ${id}`.execute(tx());

    expect(await proveClocks(tx(), new Date("2026-06-02T00:00:00Z"))).toMatchObject({
      differences: [{ itemId: id, fields: [{ field: "dueOn", stored: "2026-12-31", replayed: "2026-04-30" }] }],
    });
  });
});
