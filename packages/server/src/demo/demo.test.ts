import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calendarDateOf } from "@zhigang/domain/values";
import { readWholeFile } from "../modules/documents/index.ts";
import type { ReadFile } from "../modules/documents/index.ts";
import { compareClocks } from "../modules/supervision/clock/compare-clocks.ts";
import { judgeAllItems } from "../modules/supervision/light/judge-items.ts";
import { TEST_NOW } from "../testing/a-call.ts";
import { IS_THOROUGH } from "../testing/thoroughness.ts";
import { cloneDatabase } from "../testing/worker-database.ts";
import type { ClonedDatabase } from "../testing/worker-database.ts";
import { demoPersonas, openSampleCity } from "./load-sample-city.ts";

let database: ClonedDatabase;
const readFile: ReadFile = async (bytes, fileName, { sheets }) =>
  readWholeFile(bytes, fileName, sheets ? { sheets } : {});
const parts = (now: Date, { db } = database) => ({
  db,
  clock: { now: () => now },
  readFile,
  report: () => undefined,
  password: "Teal-kettle-41",
});

beforeAll(async () => {
  database = await cloneDatabase();
  await openSampleCity(parts(TEST_NOW));
}, 600_000);
afterAll(() => database.drop());

/** How many rows there are, by one value. */
async function countBy(column: string, from: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ key: string; count: string }>`
    select ${sql.raw(column)}::text as key, count(*) from ${sql.raw(from)} group by 1`.execute(database.db);
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
}

describe("示例城市的十个月 the sample city's ten months", () => {
  test("hundreds of reports were written, some late, some never, some sent back, one changed after its pass", async () => {
    const statuses = await countBy("status", "supervision.report");
    expect(statuses["approved"]).toBeGreaterThan(230);
    expect(statuses["change_signed"]).toBe(1);
    expect((await countBy("punctuality", "supervision.report"))["late"]).toBeGreaterThan(8);
    const acts = await countBy("kind", "supervision.report_act");
    expect(acts["return"]).toBeGreaterThan(3);
    expect(acts["pass_change"]).toBe(1);
  });

  test("every item has its plan of supervision; praise was approved, criticism waits for the leader with the unit heard", async () => {
    expect(await countBy("remit ->> 'scope' is null", "supervision.item where number is not null")).toEqual({
      false: expect.any(Number) as number,
    });
    const proposals = "supervision.consequence where statement is not null = (kind = 'criticism')";
    expect(await countBy("kind || ' ' || status", proposals)).toEqual({
      "praise approved": 1,
      "criticism submitted": 1,
    });
  });

  test("blockers stand in four states, one was escalated by rule and by hand; one instruction is reported, another under way", async () => {
    expect(await countBy("status || ' ' || level", "supervision.blocker")).toEqual({
      "solved unit": 1,
      "escalated leader": 1,
      "answered unit": 1,
      "unowned unit": 1,
    });
    expect(await countBy("kind", "supervision.blocker_act where kind like '%escalat%'")).toEqual({
      propose_escalation: 1,
      escalate: 2,
    });
    expect(await countBy("report_id is not null", "supervision.blocker")).toEqual({ true: 1, false: 3 });
    expect(await countBy("stage", "supervision.instruction")).toEqual({ replied: 1, open: 1 });
  });

  test("extensions were granted, declined and refused as late; a matter was disputed, another suspended", async () => {
    expect(await countBy("kind", "supervision.item_act")).toMatchObject({
      refuse: 1,
      reassign: 1,
      ask_coordination: 1,
      coordinate: 1,
      grant_extension: 1,
      decline_extension: 1,
      miss_extension: 1,
      suspend: 1,
      resume: 1,
      order_rectification: 1,
      archive: 1,
    });
  });

  test("an item went red, and its sheets went up from blue to orange to red", async () => {
    const { rows } = await sql<{ instruments: string[]; colour: string }>`
      select array_agg(distinct sheet.instrument) as instruments,
             (select colour from supervision.light where item_id = item.id and ended_at is null limit 1) as colour
        from supervision.item join supervision.sheet on sheet.item_id = item.id
       where sheet.status <> 'drafted'
       group by item.id`.execute(database.db);
    expect(rows.find(({ colour }) => colour === "red")?.instruments).toEqual(
      expect.arrayContaining(["blue_sheet", "orange_sheet", "red_sheet"]),
    );
  });

  test("two bulletins are issued, and one unit appeals against its score", async () => {
    expect(await countBy("status", "supervision.bulletin")).toEqual({ issued: 2 });
    expect((await countBy("status", "supervision.score_card"))["appealed"]).toBe(1);
  });

  test("a meeting was held: one decision is carried out, one under way, one on a red item; the next one is prepared", async () => {
    const { rows } = await sql<{ outcome: string; status: string; colour: string | null }>`
      select decision.outcome, item.status,
             (select colour from supervision.light where item_id = item.id and ended_at is null limit 1) as colour
        from supervision.meeting_decision decision
        join supervision.item on item.id = decision.item_id
       order by decision.number`.execute(database.db);
    expect(rows.map(({ outcome, status }) => [outcome, status])).toEqual([
      ["attached", "archived"],
      ["item", "handled"],
      ["attached", "handled"],
    ]);
    expect(rows[2]?.colour).toBe("red");
    expect(await countBy("status", "supervision.meeting")).toEqual({ settled: 1, drafted: 1 });
    const { rows: frozen } = await sql<{ agenda: { reasons: { kind: string }[] }[] }>`
      select agenda from supervision.meeting where status = 'settled'`.execute(database.db);
    expect(frozen[0]?.agenda[0]?.reasons.map(({ kind }) => kind)).toEqual(["red"]);
    const points = await countBy(
      "meeting.status",
      "supervision.agenda_point point join supervision.meeting on meeting.id = point.meeting_id",
    );
    expect(points["drafted"]).toBeGreaterThan(2);
  });

  test("stored clocks and lights equal what they come to when reckoned anew", async () => {
    const { itemCount, differences } = await compareClocks(database.db);
    expect(itemCount).toBe(45);
    expect(differences).toEqual([]);
    expect(await judgeAllItems({ tx: database.db, now: TEST_NOW })).toBe(0);
  });

  test("every deed is in the audit under the person who did it, and none lies after the first start", async () => {
    const people = await countBy(
      "name",
      "audit.personal where part = 'actor' and entry_id in (select id from audit.entry where operation like 'supervision.%')",
    );
    expect(Object.keys(people)).toEqual(
      expect.arrayContaining(["演示-督查室", "演示-督查室核查人", "演示-分管市领导", "演示-市工信局联络员"]),
    );
    const { rows } = await sql<{ last: Date }>`select max(recorded_at) as last from audit.entry`.execute(database.db);
    expect(rows[0]?.last.getTime()).toBeLessThanOrEqual(TEST_NOW.getTime());
  });

  test("the present month is open, with something waiting for each liaison one can be", async () => {
    const personas = await demoPersonas("Teal-kettle-41");
    const liaisons = personas.filter(({ roles }) => roles.includes("liaison"));
    expect(liaisons.length).toBe(3);
    const { rows } = await sql<{ name: string }>`
      select distinct account.name
        from identity.account
        join supervision.report on report.department_id = account.department_id
        join supervision.report_period period on period.id = report.period_id
       where report.status = 'draft' and period.period = ${calendarDateOf(TEST_NOW).slice(0, 7)}`.execute(database.db);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(liaisons.map(({ name }) => name)));
  });

  test("a second start leaves everything as it is", async () => {
    const before = await countBy("operation", "audit.entry");
    await openSampleCity(parts(new Date(TEST_NOW.getTime() + 86_400_000)));
    expect(await countBy("operation", "audit.entry")).toEqual(before);
  });

  test.runIf(IS_THOROUGH)(
    "a first start in a year without a published notice tells the story up to the last December that has one",
    async () => {
      const later = await cloneDatabase();
      try {
        await openSampleCity(parts(new Date("2099-03-10T02:00:00Z"), later));
        const { rows } = await sql<{ last: string }>`select max(on_day) as last from supervision.item_act`.execute(
          later.db,
        );
        expect(rows[0]?.last).toMatch(/^20\d\d-12-/);
      } finally {
        await later.drop();
      }
    },
    300_000,
  );
});
