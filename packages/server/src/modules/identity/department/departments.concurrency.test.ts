import { afterAll, beforeAll, expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import { aCall } from "../../../testing/a-call.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../../testing/worker-database.ts";
import { aCity } from "../fixtures.ts";
import { mergeDepartment } from "./merge-department.ts";

let clone: ClonedDatabase;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone.drop());

test("of two departments merged into each other at the same moment, one stays (合并)", async () => {
  const { db } = clone;
  const ids = await withTransaction(db, (tx) => aCity(tx));
  const [one, two] = [ids.get("education") ?? "", ids.get("culture") ?? ""];
  const merge = (id: string, intoDepartmentId: string) =>
    withTransaction(db, (tx) => mergeDepartment(aCall(tx), id, { intoDepartmentId, effectiveOn: "2026-01-01" }));

  const outcomes = await Promise.allSettled([merge(one, two), merge(two, one)]);

  expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "identity.department_ended" } },
  ]);
});
