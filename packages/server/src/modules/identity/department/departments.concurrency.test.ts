import { afterAll, beforeAll, expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import { aCall } from "../../../testing/a-call.ts";
import { untilOneWaits } from "../../../testing/until-one-waits.ts";
import { cloneDatabase } from "../../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../../testing/worker-database.ts";
import { aCity } from "../fixtures.ts";
import { createDepartment } from "./create-department.ts";
import { getDepartment } from "./get-department.ts";
import { mergeDepartment } from "./merge-department.ts";

let clone: ClonedDatabase;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  clone = await cloneDatabase();
  ids = await withTransaction(clone.db, (tx) => aCity(tx));
});
afterAll(() => clone.drop());

test("of two departments made at the same moment under one name, the second is refused (新建)", async () => {
  const { db } = clone;
  const { divisionCode } = await withTransaction(db, (tx) => getDepartment(aCall(tx), ids.get("education") ?? ""));
  const input = { name: "市低空经济办", kind: "department", divisionCode } as const;
  const made = Promise.withResolvers<void>();
  const first = withTransaction(db, async (tx) => {
    await createDepartment(aCall(tx), input);
    made.resolve();
    await untilOneWaits(db);
  });
  await made.promise;
  const second = withTransaction(db, (tx) => createDepartment(aCall(tx), input));

  const [one, two] = await Promise.allSettled([first, second]);

  expect(one.status).toBe("fulfilled");
  expect(two).toMatchObject({ status: "rejected", reason: { code: "identity.department_name_taken" } });
});

test("of two departments merged into each other at the same moment, one stays (合并)", async () => {
  const { db } = clone;
  const [one, two] = [ids.get("education") ?? "", ids.get("culture") ?? ""];
  const merge = (id: string, intoDepartmentId: string) =>
    withTransaction(db, (tx) => mergeDepartment(aCall(tx), id, { intoDepartmentId, effectiveOn: "2026-01-01" }));

  const outcomes = await Promise.allSettled([merge(one, two), merge(two, one)]);

  expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "identity.department_ended" } },
  ]);
});
