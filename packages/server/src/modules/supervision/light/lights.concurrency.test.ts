import type { RuleSet } from "@zhigang/contract/supervision";
import { PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../../testing/worker-database.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { actOnReport } from "../report/act-on-report.ts";
import { openedReport, SAID } from "../report/report.fixtures.ts";
import { saveReport } from "../report/save-report.ts";
import { createRuleSet } from "../rule-set/draft-rule-set.ts";
import { putRuleVersionInForce } from "../rule-set/put-rule-version-in-force.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { judgeAllItems } from "./judge-items.ts";

/** Days to the due day, every situation placed: each act and each day lights another one. */
function rulesOfDays(): RuleSet {
  const published = PUBLISHED_RULE_SETS.find(({ name }) => name === "xian-days-to-due");
  const [yellow, red] = published?.levels ?? [];
  if (!published || !yellow || !red) throw new Error("the published set is gone");
  const green = { ...yellow, colour: "green" as const, low: 3, lowClosed: false, high: null, because: "三天以上" };
  const levels = [green, yellow, red].map((level) => ({ ...level, peer: null }));
  return { ...published, name: "days-to-due", missing: "grey", notDue: "grey", levels };
}

describe("亮灯 judged by several at once", () => {
  let clone: ClonedDatabase;
  let cast: Cast;
  beforeAll(async () => {
    clone = await cloneDatabase();
    cast = await inTransaction((tx) => aCast(tx));
    await inTransaction(async (tx) => {
      const call = callOf(tx, cast.office);
      const { id } = await createRuleSet(call, { content: rulesOfDays(), note: "" });
      await putRuleVersionInForce(call, id, { inForceFrom: "2026-03-02", reason: "启用" });
    });
  });
  afterAll(() => clone.drop());

  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => withTransaction(clone.db, work);
  const doubled = async () => {
    const { rows } = await sql<{ itemId: string }>`
      select item_id from supervision.light where ended_at is null group by item_id, rule_set_id having count(*) > 1`.execute(
      clone.db,
    );
    return rows;
  };

  test("rounds of several processes, an act and a report on one item leave one light that stands and no error", async () => {
    const items = [];
    for (let number = 0; number < 6; number += 1) {
      const item = await inTransaction((tx) => anItem(tx, cast, { status: "handled", dueOn: "2026-12-31" }));
      const report = await inTransaction((tx) => openedReport(tx, cast, item.id, "2026-03-10"));
      await inTransaction((tx) => saveReport(callOf(tx, cast.liaison, "2026-03-10"), report.id, SAID));
      items.push({ id: item.id, reportId: report.id });
    }

    await Promise.all([
      ...["2026-12-29", "2026-12-30", "2026-12-31"].map((day) =>
        inTransaction((tx) => judgeAllItems(callOf(tx, cast.office, day))),
      ),
      ...items.flatMap(({ id, reportId }) => [
        inTransaction((tx) =>
          actOnItem(callOf(tx, cast.head, "2026-12-30"), id, "report_completion", { closingReport: "完成" }),
        ),
        inTransaction((tx) => actOnReport(callOf(tx, cast.liaison, "2026-03-10"), reportId, "submit")),
      ]),
    ]);

    expect(await doubled()).toEqual([]);
  });

  test("an item that was cleared and is looked back on is lit again after its history", async () => {
    const { id } = await inTransaction((tx) => anItem(tx, cast, { status: "cleared" }));
    await inTransaction((tx) =>
      actOnItem(callOf(tx, { ...cast.verifier, accountId: newId() }), id, "look_back", {
        reason: "群众反映停用",
        dueOn: "2026-04-30",
      }),
    );

    const { rows } = await sql<{ number: number; endedAt: Date | null }>`
      select number, ended_at from supervision.light where item_id = ${id}::uuid order by number`.execute(clone.db);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    expect(rows.at(-1)?.endedAt).toBeNull();
  });
});
