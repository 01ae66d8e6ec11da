import type { Department, DepartmentRow } from "@zhigang/contract/identity";
import type { Tx } from "../../../platform/database/database.ts";
import {
  findDepartmentNames,
  getDepartmentRow,
  listDepartmentAliases,
  listDepartmentNames,
} from "./department-store.ts";
import type { DepartmentListRow } from "./department-store.ts";
import { getDivision } from "./division-store.ts";
import { listSuccessions } from "./succession-store.ts";

/** A department as a row. */
export function presentDepartmentRow(row: DepartmentListRow): DepartmentRow {
  const { id, name, shortName, kind, divisionCode, parentId, knownAs, initials, endedOn } = row;
  return { id, name, shortName, kind, divisionCode, parentId, knownAs, initials, endedOn };
}

/** A department with its names, aliases and successions. */
export async function presentDepartment(tx: Tx, id: string): Promise<Department> {
  const row = await getDepartmentRow(tx, id);
  const { parentId, competentDepartmentId } = row;
  const names = await findDepartmentNames(
    tx,
    [parentId, competentDepartmentId].filter((other) => other !== null),
  );
  const reference = (other: string | null) => (other === null ? null : { id: other, name: names.get(other) ?? "" });
  const division = await getDivision(tx, row.divisionCode);
  return {
    ...presentDepartmentRow(row),
    division: { code: division.code, name: division.name, level: division.level, parentCode: division.parentCode },
    parent: reference(parentId),
    competentDepartment: reference(competentDepartmentId),
    beganOn: row.beganOn,
    names: (await listDepartmentNames(tx, id)).map(({ name, validFrom, validTo, sourceDocument }) => ({
      name,
      validFrom,
      validTo,
      sourceDocument,
    })),
    aliases: (await listDepartmentAliases(tx, id)).map(
      ({ id: aliasId, alias, validFrom, validTo, sourceDocument }) => ({
        id: aliasId,
        alias,
        validFrom,
        validTo,
        sourceDocument,
      }),
    ),
    successions: (await listSuccessions(tx, id)).map((succession) => presentSuccession(succession, id)),
    version: row.version,
  };
}

type SuccessionRow = Awaited<ReturnType<typeof listSuccessions>>[number];

function presentSuccession(row: SuccessionRow, id: string): Department["successions"][number] {
  const isBefore = row.toDepartmentId === id;
  return {
    kind: row.kind,
    direction: isBefore ? "before" : "after",
    departmentId: isBefore ? row.fromDepartmentId : row.toDepartmentId,
    name: isBefore ? row.fromName : row.toName,
    effectiveOn: row.effectiveOn,
    sourceDocument: row.sourceDocument,
  };
}
