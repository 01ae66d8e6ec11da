import { departmentKindOf } from "@zhigang/domain/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { upsertGroup } from "./body-directory-store.ts";
import { checkCollectivesFile, checkDepartmentsFile, checkDivisionsFile } from "./city-file.ts";
import type { CollectivesFile, DepartmentsFile, DivisionsFile } from "./city-file.ts";
import { dayAfter } from "./day.ts";
import {
  changeDepartmentPlace,
  insertDepartment,
  insertDepartmentAlias,
  insertDepartmentName,
} from "./department-store.ts";
import { upsertDivision } from "./division-store.ts";
import { renewInitials } from "./search-initials.ts";
import { insertSuccession } from "./succession-store.ts";

type FileDepartment = DepartmentsFile["departments"][number];

/**
 * Loads a city's divisions from its file, parents before children; a second time changes nothing but names and places.
 * A parent that is neither in the file nor among the `known` codes is refused.
 */
export async function loadDivisions(tx: Tx, file: unknown, known: ReadonlySet<string> = new Set()): Promise<void> {
  checkDivisionsFile(file);
  const { divisions } = file as DivisionsFile;
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  const depthOf = (code: string, steps = 0): number => {
    const parent = parents.get(code) ?? null;
    if (steps > divisions.length) throw new AppError("identity.division_not_found", { code });
    if (parent !== null && !parents.has(parent) && !known.has(parent)) {
      throw new AppError("identity.division_not_found", { code: parent });
    }
    return parent === null ? steps : depthOf(parent, steps + 1);
  };
  const depths = new Map(divisions.map(({ code }) => [code, depthOf(code)]));
  const inOrder = divisions.toSorted((a, b) => (depths.get(a.code) ?? 0) - (depths.get(b.code) ?? 0));
  for (const { parent, ...division } of inOrder) {
    await upsertDivision(tx, { code: division.code, name: division.name, level: division.level, parentCode: parent });
  }
}

/** Loads a city's departments with their names in time, aliases and successions. Gives the new ids by the file's keys. */
export async function loadDepartments(tx: Tx, file: unknown, now: Date): Promise<Map<string, string>> {
  checkDepartmentsFile(file);
  const { departments, successions } = file as DepartmentsFile;
  const ids = new Map(departments.map(({ id }) => [id, newId()]));
  for (const department of departments) await insertWithNames(tx, department, idIn(ids, department.id), now);
  for (const { id, parent, competent = null } of departments) {
    const place = {
      parentId: parent === null ? null : idIn(ids, parent),
      competentDepartmentId: competent === null ? null : idIn(ids, competent),
    };
    await changeDepartmentPlace(tx, idIn(ids, id), place);
    await renewInitials(tx, idIn(ids, id));
  }
  for (const succession of successions) await insertAll(tx, succession, ids);
  return ids;
}

/** Loads collective names; `ids` is what `loadDepartments` gave. */
export async function loadDepartmentGroups(tx: Tx, file: unknown, ids: ReadonlyMap<string, string>): Promise<void> {
  checkCollectivesFile(file);
  for (const { name, divisionCode, members, validFrom, validTo } of (file as CollectivesFile).collectives) {
    const known = members.map((member) => ({ departmentId: idIn(ids, member), validFrom, validTo }));
    await upsertGroup(tx, { name, divisionCode }, known);
  }
}

async function insertWithNames(tx: Tx, department: FileDepartment, id: string, now: Date): Promise<void> {
  const { names, aliases, kind, divisionCode } = department;
  const earliest = names.map(({ validFrom }) => validFrom ?? "").reduce((a, b) => (a < b ? a : b));
  const latest = names
    .map(({ validTo }) => validTo ?? "")
    .reduce((a, b) => (a === "" || b === "" ? "" : a > b ? a : b));
  await insertDepartment(tx, {
    id,
    divisionCode,
    kind: departmentKindOf(kind),
    parentId: null,
    competentDepartmentId: null,
    beganOn: earliest === "" ? null : earliest,
    endedOn: latest === "" ? null : dayAfter(latest),
    createdAt: now,
  });
  for (const name of names) {
    const { name: written, shortName, validFrom, validTo } = name;
    await insertDepartmentName(tx, {
      departmentId: id,
      name: written,
      shortName,
      validFrom,
      validTo,
      sourceDocument: null,
    });
  }
  for (const alias of aliases) {
    await insertDepartmentAlias(tx, { departmentId: id, alias, validFrom: null, validTo: null, sourceDocument: null });
  }
}

async function insertAll(
  tx: Tx,
  succession: DepartmentsFile["successions"][number],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { kind, on: effectiveOn, basis = null } = succession;
  for (const from of [succession.from].flat()) {
    for (const to of [succession.to].flat()) {
      await insertSuccession(tx, {
        kind: kind === "merger" ? "merge" : kind,
        fromDepartmentId: idIn(ids, from),
        toDepartmentId: idIn(ids, to),
        effectiveOn,
        sourceDocument: basis,
      });
    }
  }
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new AppError("identity.file_names_unlisted", { key });
  return id;
}
