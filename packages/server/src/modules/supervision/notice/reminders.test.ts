import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { runDailyRound } from "../daily-round.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { openedReport } from "../report/report.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";

const tx = useTx();

/** The people of the lead can be told only where they have accounts. */
async function withAccounts(cast: Cast): Promise<Cast> {
  for (const { accountId, name, roles } of [cast.liaison, cast.head]) {
    await sql`insert into identity.account (id, login_name, login_name_key, name, department_id, status, created_at)
      values (${accountId}, ${accountId}, ${accountId}, ${name}, ${cast.leadId}, 'active', now())`.execute(tx());
    await sql`insert into identity.account_role (account_id, role, granted_at, granted_by)
      values (${accountId}, ${roles[0]}, now(), '安全管理员')`.execute(tx());
  }
  return cast;
}

interface Told {
  readonly kind: string;
  readonly accountIds: string[];
  readonly title: { readonly zh: string };
  readonly isUrgent: boolean;
  readonly dedupeKey: string;
}

/** What the round of a day told, and nothing of the days before. */
async function toldOn(cast: Cast, day: string): Promise<Told[]> {
  const before = await sql<{ seq: string }>`select coalesce(max(seq), 0) as seq from platform.outbox`.execute(tx());
  await runDailyRound(callOf(tx(), cast.office, day));
  const { rows } = await sql<{ data: Told }>`
    select data from platform.outbox
     where name = 'supervision.notice.raised' and seq > ${before.rows[0]?.seq ?? 0}
     order by seq`.execute(tx());
  return rows.map(({ data }) => data);
}

describe("催办 reminders of the daily round", () => {
  test("three days before the due day the liaison is reminded; past it the head as well, urgently on the first day only", async () => {
    const cast = await withAccounts(await aCast(tx()));
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });

    expect(await toldOn(cast, "2026-03-06")).toEqual([]);
    expect(await toldOn(cast, "2026-03-07")).toMatchObject([
      { kind: "due_soon", accountIds: [cast.liaison.accountId], isUrgent: false },
    ]);
    const late = await toldOn(cast, "2026-03-11");
    expect(late.map(({ kind, accountIds, isUrgent }) => [kind, accountIds[0], isUrgent])).toEqual([
      ["overdue", cast.liaison.accountId, true],
      ["overdue", cast.head.accountId, true],
    ]);
    expect((await toldOn(cast, "2026-03-12")).map(({ isUrgent }) => isUrgent)).toEqual([false, false]);
  });

  test("a second round of the same day brings the same keys, so that nobody is told twice", async () => {
    const cast = await withAccounts(await aCast(tx()));
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-10" });
    const keys = async () => (await toldOn(cast, "2026-03-09")).map(({ dedupeKey }) => dedupeKey);
    const first = await keys();
    expect(first).toHaveLength(1);
    expect(await keys()).toEqual(first);
  });

  test("what was not taken up in time is told, and no more once it is taken up", async () => {
    const cast = await withAccounts(await aCast(tx()));
    const item = await anItem(tx(), cast, { status: "assigned" });
    const told = await toldOn(cast, "2026-03-10");
    expect(told.map(({ title }) => title.zh)).toEqual(Array(2).fill(`逾期未签收：${item.title}`));
    await actOnItem(callOf(tx(), cast.liaison, "2026-03-10"), item.id, "acknowledge", {});
    expect(await toldOn(cast, "2026-03-11")).toEqual([]);
  });

  test("a window that closes within two days is told while the report is owed", async () => {
    const cast = await withAccounts(await aCast(tx()));
    const item = await anItem(tx(), cast, { status: "handled", dueOn: "2026-12-31" });
    const { closesOn } = await openedReport(tx(), cast, item.id, "2026-03-10");
    const told = await toldOn(cast, closesOn);
    expect(told).toMatchObject([{ kind: "due_soon", title: { zh: `填报将截止：${item.title}` } }]);
  });

  test("what is reported done reminds of nothing", async () => {
    const cast = await withAccounts(await aCast(tx()));
    await anItem(tx(), cast, { status: "completion_reported", dueOn: "2026-03-10" });
    expect(await toldOn(cast, "2026-03-11")).toEqual([]);
  });
});
