import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../../testing/worker-database.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { actOnReport, actOnReports } from "./act-on-report.ts";
import { getReport } from "./get-report.ts";
import { listApprovedReports } from "./list-approved.ts";
import { listReports } from "./list-reports.ts";
import { openReportPeriods } from "./open-periods.ts";
import { aReport, SAID } from "./report.fixtures.ts";
import { saveReport } from "./save-report.ts";

describe("several people and processes at once", () => {
  let database: ClonedDatabase;
  const inOne = <T>(work: (tx: Tx) => Promise<T>) => withTransaction(database.db, work);

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  test("two processes that open the same period open every report once", async () => {
    const cast = await inOne((tx) => aCast(tx));
    for (const title of ["甲事项", "乙事项", "丙事项"]) {
      await inOne((tx) => anItem(tx, cast, { status: "handled", title }));
    }
    const open = () => inOne((tx) => openReportPeriods(tx, new Date("2026-03-10T02:00:00Z")));

    const opened = await Promise.all([open(), open(), open(), open()]);

    expect(opened.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect((await listReports(callOf(database.db, cast.office), {})).items).toHaveLength(3);
  });

  test("of two checkers of one report one passes it, and it is passed once", async () => {
    const { cast, itemId, report } = await inOne(async (tx) => aReport(tx, { cast: await aCast(tx, "市水务局") }));
    await inOne((tx) => saveReport(callOf(tx, cast.liaison), report.id, SAID));
    await inOne((tx) => actOnReport(callOf(tx, cast.liaison, "2026-03-10"), report.id, "submit"));
    await inOne((tx) => actOnReport(callOf(tx, cast.head, "2026-03-10"), report.id, "sign"));

    const [alone, inBulk] = await Promise.allSettled([
      inOne((tx) => actOnReport(callOf(tx, cast.office), report.id, "pass")),
      inOne((tx) => actOnReports(callOf(tx, cast.verifier), [report.id], "pass")),
    ]);

    const passedAlone = alone.status === "fulfilled";
    const passedInBulk = inBulk.status === "fulfilled" && inBulk.value.done.length === 1;
    expect([passedAlone, passedInBulk].filter(Boolean)).toHaveLength(1);
    expect(await listApprovedReports(database.db, { itemIds: [itemId] })).toHaveLength(1);
  });

  test("of two who save the same draft one is told, and the saved words are whole", async () => {
    const { cast, report } = await inOne(async (tx) => aReport(tx, { cast: await aCast(tx, "市数据局") }));
    const save = (progress: string) =>
      inOne((tx) => {
        const call = callOf(tx, cast.liaison, "2026-03-10", { version: report.version });
        return saveReport(call, report.id, { ...SAID, progress });
      });

    const outcomes = await Promise.allSettled([save("甲写的"), save("乙写的")]);

    const told = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(told).toMatchObject([{ reason: { code: "http.version_conflict" } }]);
    const { values, version } = await getReport(callOf(database.db, cast.liaison), report.id);
    expect(["甲写的", "乙写的"]).toContain(values.progress);
    expect(version).toBe(report.version + 1);
  });
});
