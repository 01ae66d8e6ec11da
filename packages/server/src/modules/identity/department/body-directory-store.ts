import type { BodyDirectory, KnownDepartment, KnownGroup } from "@zhigang/domain/identity";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { DepartmentGroupMemberTable, IdentityTables } from "../tables.ts";
import { listDivisionRows } from "./division-store.ts";

/** All that names of bodies are resolved against, read once for any number of names. */
export async function loadBodyDirectory(tx: Tx): Promise<BodyDirectory> {
  const room = on<IdentityTables>(tx);
  const divisions = await listDivisionRows(tx);
  const rows = await room
    .selectFrom("identity.department")
    .select(["id", "kind", "divisionCode", "beganOn", "endedOn"])
    .execute();
  const names = await room.selectFrom("identity.departmentName").selectAll().execute();
  const aliases = await room.selectFrom("identity.departmentAlias").selectAll().execute();
  const successions = await room.selectFrom("identity.departmentSuccession").selectAll().execute();
  const namesOf = grouped(names, (name) => name.departmentId);
  const aliasesOf = grouped(aliases, (alias) => alias.departmentId);
  const successorsOf = grouped(successions, (succession) => succession.fromDepartmentId);
  const departments: KnownDepartment[] = rows.map((row) => ({
    ...row,
    names: namesOf.get(row.id) ?? [],
    aliases: aliasesOf.get(row.id) ?? [],
    successors: (successorsOf.get(row.id) ?? []).map(({ toDepartmentId, kind, effectiveOn, sourceDocument }) => ({
      departmentId: toDepartmentId,
      kind,
      effectiveOn,
      sourceDocument,
    })),
  }));
  return { divisions, departments, groups: await listGroups(tx) };
}

/** The collective names with their members in time. */
export async function listGroups(tx: Tx): Promise<KnownGroup[]> {
  const room = on<IdentityTables>(tx);
  const groups = await room.selectFrom("identity.departmentGroup").selectAll().orderBy("name").execute();
  const members = await room.selectFrom("identity.departmentGroupMember").selectAll().execute();
  const membersOf = grouped(members, (member) => member.groupId);
  return groups.map((group) => ({ ...group, members: membersOf.get(group.id) ?? [] }));
}

/** A collective name with its members; one that is there already gets them anew. */
export async function upsertGroup(
  tx: Tx,
  group: { readonly name: string; readonly divisionCode: string },
  members: readonly Omit<DepartmentGroupMemberTable, "groupId">[],
): Promise<void> {
  const room = on<IdentityTables>(tx);
  const { id: groupId } = await room
    .insertInto("identity.departmentGroup")
    .values({ ...group, id: newId() })
    .onConflict((conflict) => conflict.columns(["divisionCode", "name"]).doUpdateSet({ name: group.name }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await room.deleteFrom("identity.departmentGroupMember").where("groupId", "=", groupId).execute();
  for (const member of members) {
    await room
      .insertInto("identity.departmentGroupMember")
      .values({ ...member, groupId })
      .execute();
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
