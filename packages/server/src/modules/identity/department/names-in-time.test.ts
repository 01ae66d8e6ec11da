import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aCity } from "../fixtures.ts";
import { createDepartment } from "./create-department.ts";
import { mergeDepartment } from "./merge-department.ts";
import { rememberBodyName } from "./remember-body-name.ts";
import { traceBodyName, traceDepartment } from "./trace-department.ts";

describe("部门沿革 names in time", () => {
  const tx = useTx();
  const call = () => aCall(tx(), { role: "plan_office" });
  const city = async () => {
    const ids = await aCity(tx());
    return (key: string) => ids.get(key) ?? "";
  };
  const inTheCity = { divisionCode: "980100" };
  const notice = "云泽市人工智能行动计划（云政〔2020〕1号）";

  test("a later name is a renaming from its day: who held it in 2018 has an answer", async () => {
    await city();
    const bureau = await createDepartment(call(), { ...inTheCity, name: "云泽市科学技术委员会", kind: "department" });
    expect(await traceBodyName(call(), { ...inTheCity, name: "市科技局" })).toMatchObject({
      outcome: "unknown",
      candidates: [{ departmentId: bureau.id, reason: "reform" }],
      course: null,
    });

    await rememberBodyName(call(), {
      name: "云泽市科学技术局",
      departmentId: bureau.id,
      meaning: "later_name",
      effectiveOn: "2019-01-08",
      sourceDocument: notice,
    });

    const traced = await traceBodyName(call(), { ...inTheCity, name: "市科技局", onDay: "2020-05-01" });
    expect(traced).toMatchObject({ outcome: "resolved", course: { heldBy: [{ name: "云泽市科学技术局" }] } });
    expect(await traceDepartment(call(), bureau.id, { onDay: "2018-06-01" })).toMatchObject({
      onDay: "2018-06-01",
      heldBy: [{ name: "云泽市科学技术委员会" }],
      heldToday: [{ name: "云泽市科学技术局" }],
      events: [{ on: "2019-01-08", kind: "rename", sourceDocument: notice }],
    });
    expect(await entriesOf(tx(), bureau.id)).toMatchObject([
      { operation: "identity.department.create" },
      { operation: "identity.department.rename" },
    ]);
  });

  test("a former name ends the day before the present one began", async () => {
    await city();
    const bureau = await createDepartment(call(), { ...inTheCity, name: "云泽市商务局", kind: "department" });

    await rememberBodyName(call(), {
      name: "云泽市商务委员会",
      departmentId: bureau.id,
      meaning: "former_name",
      effectiveOn: "2019-02-01",
      sourceDocument: notice,
    });

    expect(await traceDepartment(call(), bureau.id, { onDay: "2018-06-01" })).toMatchObject({
      heldBy: [{ name: "云泽市商务委员会" }],
      heldToday: [{ name: "云泽市商务局" }],
    });
    const { course } = await traceBodyName(call(), { ...inTheCity, name: "市商务委", onDay: "2018-06-01" });
    expect(course?.heldBy).toEqual([{ departmentId: bureau.id, name: "云泽市商务委员会" }]);
  });

  test("an alias is remembered once, however often it is said", async () => {
    const idOf = await city();
    const alias = {
      name: "市教体局",
      departmentId: idOf("education"),
      meaning: "alias",
      effectiveOn: null,
      sourceDocument: notice,
    } as const;

    await rememberBodyName(call(), alias);
    await rememberBodyName(call(), alias);

    expect(await traceBodyName(call(), { ...inTheCity, name: "市教体局" })).toMatchObject({ outcome: "resolved" });
    expect(await entriesOf(tx(), idOf("education"))).toMatchObject([{ operation: "identity.department.alias" }]);
  });

  test("before a merger both held the work, and each leads to the one of today", async () => {
    const idOf = await city();
    await mergeDepartment(call(), idOf("education"), { intoDepartmentId: idOf("culture"), effectiveOn: "2025-01-01" });

    const course = await traceDepartment(call(), idOf("culture"), { onDay: "2024-06-01" });

    expect(course.heldBy.map(({ name }) => name).toSorted()).toEqual(
      ["云泽市教育局", "云泽市文化广电和旅游局"].toSorted(),
    );
    expect(course.heldToday.map(({ name }) => name)).toEqual(["云泽市文化广电和旅游局"]);
  });

  test("a renaming without its day, or on a day that does not exist, is refused", async () => {
    const idOf = await city();
    const later = {
      name: "云泽市教体局",
      departmentId: idOf("education"),
      meaning: "later_name",
      sourceDocument: notice,
    } as const;

    await expect(rememberBodyName(call(), { ...later, effectiveOn: null })).rejects.toMatchObject({
      code: "identity.day_of_renaming_missing",
    });
    await expect(rememberBodyName(call(), { ...later, effectiveOn: "2019-02-30" })).rejects.toMatchObject({
      code: "identity.day_invalid",
    });
  });
});
