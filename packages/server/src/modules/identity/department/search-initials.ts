import { pinyinInitials, plainBodyName, shortBodyForm } from "@zhigang/domain/identity";
import type { Tx } from "../../../platform/database/database.ts";
import {
  changeDepartmentInitials,
  getDepartmentRow,
  listDepartmentAliases,
  listDepartmentNames,
} from "./department-store.ts";
import { getDivision } from "./division-store.ts";

/** Makes anew what finds a department by pinyin initials: `gxj` finds 工信局, and so does `gyhxxhj` (quality U-25). */
export async function renewInitials(tx: Tx, departmentId: string): Promise<void> {
  const { divisionCode } = await getDepartmentRow(tx, departmentId);
  const division = await getDivision(tx, divisionCode);
  const names = await listDepartmentNames(tx, departmentId);
  const aliases = await listDepartmentAliases(tx, departmentId);
  const written = [
    ...names.flatMap(({ name, shortName }) => [name, shortName ?? name]),
    ...aliases.map(({ alias }) => alias),
  ];
  await changeDepartmentInitials(tx, departmentId, initialsOf(written, division.name));
}

/** The initials of all ways to write a name: whole, without its place, and short. */
function initialsOf(written: readonly string[], divisionName: string): string {
  const ways = written.flatMap((name) => {
    const plain = plainBodyName(name);
    const core = plain.startsWith(divisionName)
      ? plain.slice(divisionName.length)
      : plain.replace(/^[省市区县](?=..)/, "");
    return [plain, core, shortBodyForm(core)];
  });
  return [...new Set(ways.map(pinyinInitials))].join(" ");
}
