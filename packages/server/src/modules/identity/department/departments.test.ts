import { describe, expect, test } from "vitest";
import type { CreateDepartment } from "@zhigang/contract/identity";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aCity } from "../fixtures.ts";
import { addDepartmentAlias } from "./add-department-alias.ts";
import { createDepartment } from "./create-department.ts";
import { findDepartmentNames, listDepartmentIdsBelow } from "./department-store.ts";
import { endDepartment } from "./end-department.ts";
import { getDepartment } from "./get-department.ts";
import { getDepartmentTree } from "./get-department-tree.ts";
import { listDepartmentGroups } from "./list-department-groups.ts";
import { listDepartments } from "./list-departments.ts";
import { listDivisions } from "./list-divisions.ts";
import { mergeDepartment } from "./merge-department.ts";
import { renameDepartment } from "./rename-department.ts";
import { resolveBodyName, resolveBodyNames } from "./resolve-body-names.ts";

describe("部门 departments", () => {
  const tx = useTx();
  const call = () => aCall(tx(), { role: "system_administrator" });
  const city = async () => {
    const ids = await aCity(tx());
    return (key: string) => ids.get(key) ?? "";
  };
  const today = (name: string) => resolveBodyName(tx(), { name, divisionCode: "980100", onDay: "2026-11-21" });
  const bureau: CreateDepartment = { name: "云泽市数据局", kind: "department", divisionCode: "980100" };

  test("a new department is found by its name, its short form and its initials", async () => {
    const idOf = await city();

    const created = await createDepartment(call(), {
      ...bureau,
      parentId: idOf("government"),
      beganOn: "2024-06-01",
      sourceDocument: "编办〔2024〕6号",
    });

    expect(created).toMatchObject({
      name: "云泽市数据局",
      division: { name: "云泽市" },
      parent: { name: "云泽市人民政府" },
      endedOn: null,
    });
    expect(created.names).toEqual([
      { name: "云泽市数据局", validFrom: "2024-06-01", validTo: null, sourceDocument: "编办〔2024〕6号" },
    ]);
    expect(await today("市数据局")).toMatchObject({ outcome: "resolved", departmentId: created.id });
    expect((await listDepartments(call(), { text: "sjj" })).items).toMatchObject([{ id: created.id }]);
    expect(await entriesOf(tx(), created.id)).toMatchObject([
      { operation: "identity.department.create", after: { name: "云泽市数据局" } },
    ]);
  });

  test.each([
    ["a name that is taken in the division", { ...bureau, name: "云泽市教育局" }, "identity.department_name_taken"],
    ["a division that does not exist", { ...bureau, divisionCode: "110101" }, "identity.division_not_found"],
    ["a day that does not exist", { ...bureau, beganOn: "2026-02-30" }, "identity.day_invalid"],
    ["a parent that is not there", { ...bureau, parentId: newId() }, "identity.department_not_found"],
  ])("refuses %s", async (_what, input, code) => {
    await city();
    await expect(createDepartment(call(), input)).rejects.toMatchObject({ code });
  });

  test("refuses to stand below a department that is no more", async () => {
    const parentId = (await city())("tourism");
    await expect(createDepartment(call(), { ...bureau, parentId })).rejects.toMatchObject({
      code: "identity.department_ended",
    });
  });

  test("the same name in another city is another department", async () => {
    await city();
    await expect(
      createDepartment(call(), { ...bureau, name: "云泽市教育局", divisionCode: "980200" }),
    ).resolves.toMatchObject({ divisionCode: "980200" });
  });

  test("更名: the new name from its day, the former until the day before, both lead to the department", async () => {
    const id = (await city())("education");

    const renamed = await renameDepartment(call(), id, {
      name: "云泽市教育和体育局",
      effectiveOn: "2025-09-01",
      sourceDocument: "云编〔2025〕3号",
    });

    expect(renamed.name).toBe("云泽市教育和体育局");
    expect(renamed.names).toMatchObject([
      { name: "云泽市教育和体育局", validFrom: "2025-09-01", validTo: null },
      { name: "云泽市教育局", validFrom: "2010-01-01", validTo: "2025-08-31" },
    ]);
    expect(await today("市教育局")).toMatchObject({
      departmentId: id,
      candidates: [{ reason: "former_name" }, { reason: "homonym" }],
    });
    expect(await today("市教育和体育局")).toMatchObject({ departmentId: id, candidates: [{ reason: "current_name" }] });
    expect(await entriesOf(tx(), id)).toMatchObject([
      { operation: "identity.department.rename", before: { name: "云泽市教育局" } },
    ]);
    const again = renameDepartment(call(), id, { name: "云泽市教体局", effectiveOn: "2025-08-01" });
    await expect(again).rejects.toMatchObject({ code: "identity.day_out_of_order" });
  });

  test("合并: papers that name the former department lead to the one that took over", async () => {
    const idOf = await city();

    const merged = await mergeDepartment(call(), idOf("education"), {
      intoDepartmentId: idOf("culture"),
      effectiveOn: "2026-01-01",
    });

    expect(merged).toMatchObject({
      endedOn: "2026-01-01",
      successions: [{ kind: "merge", direction: "after", name: "云泽市文化广电和旅游局" }],
    });
    expect(await today("市教育局")).toMatchObject({
      departmentId: idOf("culture"),
      candidates: [{ reason: "succession" }, { reason: "homonym" }],
    });
    expect(
      await resolveBodyName(tx(), { name: "市教育局", divisionCode: "980100", onDay: "2025-06-01" }),
    ).toMatchObject({ departmentId: idOf("education") });
    expect((await getDepartmentTree(call(), { divisionCode: "980100" })).items.map(({ id }) => id)).not.toContain(
      idOf("education"),
    );
    expect(await entriesOf(tx(), idOf("education"))).toMatchObject([{ operation: "identity.department.merge" }]);
    const again = mergeDepartment(call(), idOf("education"), {
      intoDepartmentId: idOf("culture"),
      effectiveOn: "2026-02-01",
    });
    await expect(again).rejects.toMatchObject({ code: "identity.department_ended" });
  });

  test.each([
    ["into itself", "education", "education", "identity.department_into_itself"],
    ["into one below it", "government", "education", "identity.department_into_itself"],
    ["while others stand below it", "government", "other", "identity.department_has_children"],
    ["into one that has ended", "education", "tourism", "identity.department_ended"],
    ["into one that is not there", "education", "nobody", "identity.department_not_found"],
  ])("a merger is refused %s", async (_what, from, into, code) => {
    const idOf = await city();
    const elsewhere = await createDepartment(call(), { ...bureau, parentId: null });
    const intoDepartmentId = into === "other" ? elsewhere.id : into === "nobody" ? newId() : idOf(into);

    await expect(
      mergeDepartment(call(), idOf(from), { intoDepartmentId, effectiveOn: "2026-01-01" }),
    ).rejects.toMatchObject({ code });
  });

  test("撤销: nobody follows, and the name leads to nobody at work", async () => {
    const id = (await city())("education");

    expect(await endDepartment(call(), id, { endedOn: "2026-03-01" })).toMatchObject({ endedOn: "2026-03-01" });

    expect(await today("市教育局")).toMatchObject({ outcome: "unknown", departmentId: null });
    expect(await entriesOf(tx(), id)).toMatchObject([{ operation: "identity.department.end" }]);
  });

  test("别名 finds the department; the same again is refused", async () => {
    const id = (await city())("education");

    const named = await addDepartmentAlias(call(), id, { alias: "市教委", sourceDocument: "旧文" });

    expect(named).toMatchObject({ knownAs: ["市教委"], aliases: [{ alias: "市教委", sourceDocument: "旧文" }] });
    expect(await today("市教委")).toMatchObject({ departmentId: id, candidates: [{ reason: "alias" }] });
    await expect(addDepartmentAlias(call(), id, { alias: "市教委" })).rejects.toMatchObject({
      code: "identity.alias_exists",
    });
  });

  test("an edit of what changed meanwhile is refused", async () => {
    const id = (await city())("education");
    const { version } = await getDepartment(call(), id);
    const stale = aCall(tx(), { role: "system_administrator", expectedVersion: version - 1 });

    await expect(renameDepartment(stale, id, { name: "新名局", effectiveOn: "2026-01-01" })).rejects.toMatchObject({
      code: "http.version_conflict",
    });
    await expect(endDepartment(stale, id, { endedOn: "2026-01-01" })).rejects.toMatchObject({
      code: "http.version_conflict",
    });
  });

  test("what is not there is not found", async () => {
    await city();
    const id = newId();
    const asked = [
      () => getDepartment(call(), id),
      () => renameDepartment(call(), id, { name: "新名局", effectiveOn: "2026-01-01" }),
      () => endDepartment(call(), id, { endedOn: "2026-01-01" }),
      () => addDepartmentAlias(call(), id, { alias: "新名" }),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "identity.department_not_found" });
  });

  test.each([
    ["gxj", ["云泽市工业和信息化局"]],
    ["工信", []],
    ["工业", ["云泽市工业和信息化局"]],
    ["中小企业", ["云泽市工业和信息化局"]],
    ["旅游局", ["云泽市旅游局", "云泽市文化广电和旅游局"]],
    ["100%_", []],
  ])("searching for %s finds %j", async (text, names) => {
    await city();
    expect((await listDepartments(call(), { text })).items.map(({ name }) => name)).toEqual(names);
  });

  test("the list is in pinyin order and paged without gap", async () => {
    await city();
    const seen: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof listDepartments>> = await listDepartments(call(), {
        limit: 2,
        ...(cursor !== undefined && { cursor }),
      });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(seen.toSorted(new Intl.Collator("zh-Hans-u-co-pinyin").compare));
    expect(new Set(seen).size).toBe(7);
  });

  test("divisions, collective bodies and what stands below are read whole", async () => {
    const idOf = await city();

    expect((await listDivisions(call())).items.map(({ name }) => name)).toEqual([
      "岚江省",
      "云泽市",
      "松浦区",
      "临川市",
    ]);
    expect((await listDepartmentGroups(call())).items).toMatchObject([
      { name: "各区县政府", members: [{ name: "松浦区人民政府" }] },
    ]);
    expect(await listDepartmentIdsBelow(tx(), idOf("government"))).toHaveLength(7);
    expect(await findDepartmentNames(tx(), [idOf("district"), newId()])).toEqual(
      new Map([[idOf("district"), "松浦区人民政府"]]),
    );
  });

  test("all names of a paper are resolved at one look", async () => {
    const idOf = await city();

    const resolved = await resolveBodyNames(tx(), ["市工信局", "各区（县）政府", "市旅游局", "市某某局"], {
      divisionCode: "980100",
      onDay: "2026-11-21",
    });

    expect([...resolved.values()].map(({ outcome, departmentId }) => [outcome, departmentId])).toEqual([
      ["resolved", idOf("industry")],
      ["resolved", null],
      ["resolved", idOf("culture")],
      ["unknown", null],
    ]);
  });
});
