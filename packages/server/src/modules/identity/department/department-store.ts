import { sql } from "kysely";
import type { ListDepartments } from "@zhigang/contract/identity";
import type { DepartmentKind } from "@zhigang/domain/identity";
import type { CalendarDate } from "@zhigang/domain/values";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import type { DepartmentAliasTable, DepartmentNameTable, DepartmentTable, IdentityTables } from "../tables.ts";

/** A department with the name it bears today and its aliases. */
export type DepartmentListRow = Awaited<ReturnType<typeof getDepartmentRow>>;

function departments(tx: Tx) {
  return on<IdentityTables>(tx)
    .selectFrom("identity.department as department")
    .innerJoin("identity.presentName as present", "present.departmentId", "department.id")
    .select([
      "department.id",
      "present.name",
      "present.shortName",
      "department.kind",
      "department.divisionCode",
      "department.parentId",
      "department.competentDepartmentId",
      "department.initials",
      "department.beganOn",
      "department.endedOn",
      "department.version",
    ])
    .select(
      sql<string[]>`array(
        select alias.alias from identity.department_alias alias
        where alias.department_id = department.id order by alias.alias)`.as("knownAs"),
    );
}

/** The list query: by name in Chinese order, from after the given row on. */
export function departmentsQuery(
  tx: Tx,
  filters: Omit<ListDepartments, "cursor" | "limit">,
  after: { name: string; id: string } | null,
  limit: number,
) {
  const { text, divisionCode, kind, isEnded } = filters;
  const byName = sql`present.name collate "zh-x-icu"`;
  return departments(tx)
    .$if(text !== undefined, (query) => query.where(isFoundBy(text ?? "")))
    .$if(divisionCode !== undefined, (query) => query.where("department.divisionCode", "=", divisionCode ?? ""))
    .$if(kind !== undefined, (query) => query.where("department.kind", "=", kind ?? "other"))
    .$if(isEnded !== undefined, (query) => query.where("department.endedOn", isEnded === true ? "is not" : "is", null))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${byName}, department.id) > (${after?.name ?? ""} collate "zh-x-icu", ${after?.id ?? ""}::uuid)`,
      ),
    )
    .orderBy(byName)
    .orderBy("department.id")
    .limit(limit);
}

function isFoundBy(text: string) {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[\\%_]/g, "\\$&");
  const pattern = `%${plain}%`;
  return sql<boolean>`(
    department.initials like ${`%${plain.toLowerCase()}%`}
    or exists (
      select from identity.department_name named
      where named.department_id = department.id and (named.name like ${pattern} or named.short_name like ${pattern}))
    or exists (
      select from identity.department_alias alias
      where alias.department_id = department.id and alias.alias like ${pattern}))`;
}

/** All departments at work, in a division or everywhere, in Chinese order. */
export async function listDepartmentsAtWork(tx: Tx, divisionCode: string | undefined): Promise<DepartmentListRow[]> {
  return departments(tx)
    .$if(divisionCode !== undefined, (query) => query.where("department.divisionCode", "=", divisionCode ?? ""))
    .where("department.endedOn", "is", null)
    .orderBy(sql`present.name collate "zh-x-icu"`)
    .execute();
}

/** A department that must be there. */
export async function getDepartmentRow(tx: Tx, id: string) {
  const department = await departments(tx).where("department.id", "=", id).executeTakeFirst();
  if (!department) throw new AppError("identity.department_not_found", { id });
  return department;
}

/** A department that must be there, locked until the transaction ends. */
export async function getDepartmentForUpdate(tx: Tx, id: string): Promise<DepartmentListRow> {
  await on<IdentityTables>(tx)
    .selectFrom("identity.department")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return getDepartmentRow(tx, id);
}

/** Refuses the id of a department that is not there. */
export async function requireDepartment(tx: Tx, id: string): Promise<void> {
  await getDepartmentRow(tx, id);
}

/** The present names of departments by their ids; an id nobody bears is left out. */
export async function findDepartmentNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.presentName")
    .select(["departmentId", "name"])
    .where("departmentId", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.departmentId, row.name]));
}

/** What kind of body each of these departments is. */
export async function findDepartmentKinds(tx: Tx, ids: readonly string[]): Promise<Map<string, DepartmentKind>> {
  if (ids.length === 0) return new Map();
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.department")
    .select(["id", "kind"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** The department and all below it, for the scope 本部门及下级. */
export async function listDepartmentIdsBelow(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id from identity.department where id = ${id}
      union
      select child.id from identity.department child join below on child.parent_id = below.id
    )
    select id from below`.execute(tx);
  return rows.map((row) => row.id);
}

/** Whether another department of the division bears the name today. */
export async function isNameTaken(tx: Tx, divisionCode: string, name: string, exceptId: string): Promise<boolean> {
  const bearer = await departments(tx)
    .where("department.divisionCode", "=", divisionCode)
    .where("present.name", "=", name)
    .where("department.endedOn", "is", null)
    .where("department.id", "!=", exceptId)
    .limit(1)
    .executeTakeFirst();
  return bearer !== undefined;
}

/** Names of departments of one division are given one after the other, so that two at once never get the same. */
export async function lockNames(tx: Tx, divisionCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity.department_name ${divisionCode}`}, 0))`.execute(
    tx,
  );
}

/** Whether any department at work stands directly below. */
export async function hasChildren(tx: Tx, id: string): Promise<boolean> {
  const child = await on<IdentityTables>(tx)
    .selectFrom("identity.department")
    .select("id")
    .where("parentId", "=", id)
    .where("endedOn", "is", null)
    .limit(1)
    .executeTakeFirst();
  return child !== undefined;
}

/** A new department, without its name. */
export async function insertDepartment(
  tx: Tx,
  department: Omit<DepartmentTable, "version" | "initials">,
): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.department")
    .values({ ...department, initials: "" })
    .execute();
}

/** A name in time. */
export async function insertDepartmentName(tx: Tx, name: Omit<DepartmentNameTable, "id">): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.departmentName")
    .values({ ...name, id: newId() })
    .execute();
}

/** The names of a department, the latest first. */
export async function listDepartmentNames(tx: Tx, departmentId: string): Promise<DepartmentNameTable[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.departmentName")
    .selectAll()
    .where("departmentId", "=", departmentId)
    .orderBy("validFrom", (order) => order.desc().nullsLast())
    .execute();
}

/** The last day of the current name. */
export async function markNameEnded(tx: Tx, departmentId: string, validTo: CalendarDate): Promise<void> {
  await on<IdentityTables>(tx)
    .updateTable("identity.departmentName")
    .set({ validTo })
    .where("departmentId", "=", departmentId)
    .where("validTo", "is", null)
    .execute();
}

/** The first day of the earliest name, where it was not known. */
export async function changeFirstNameDay(tx: Tx, departmentId: string, validFrom: CalendarDate): Promise<void> {
  await on<IdentityTables>(tx)
    .updateTable("identity.departmentName")
    .set({ validFrom })
    .where("departmentId", "=", departmentId)
    .where("validFrom", "is", null)
    .execute();
}

/** An alias; false if the department has it already. */
export async function insertDepartmentAlias(tx: Tx, alias: Omit<DepartmentAliasTable, "id">): Promise<boolean> {
  const inserted = await on<IdentityTables>(tx)
    .insertInto("identity.departmentAlias")
    .values({ ...alias, id: newId() })
    .onConflict((conflict) => conflict.columns(["departmentId", "alias"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The aliases of a department. */
export async function listDepartmentAliases(tx: Tx, departmentId: string): Promise<DepartmentAliasTable[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.departmentAlias")
    .selectAll()
    .where("departmentId", "=", departmentId)
    .orderBy("alias")
    .execute();
}

/** The first day on which the department is no more. */
export async function markDepartmentEnded(tx: Tx, id: string, endedOn: CalendarDate): Promise<void> {
  await on<IdentityTables>(tx).updateTable("identity.department").set({ endedOn }).where("id", "=", id).execute();
}

/** Where the department stands in the tree. */
export async function changeDepartmentPlace(
  tx: Tx,
  id: string,
  place: { parentId: string | null; competentDepartmentId: string | null },
): Promise<void> {
  await on<IdentityTables>(tx).updateTable("identity.department").set(place).where("id", "=", id).execute();
}

/** What finds the department, made anew after its names changed; the version goes up. */
export async function changeDepartmentInitials(tx: Tx, id: string, initials: string): Promise<void> {
  await on<IdentityTables>(tx)
    .updateTable("identity.department")
    .set((eb) => ({ initials, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
