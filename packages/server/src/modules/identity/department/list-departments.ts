import type { DepartmentPage, ListDepartments } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { departmentsQuery } from "./department-store.ts";
import { presentDepartmentRow } from "./present-department.ts";

const DEFAULT_PAGE = 50;

/** 查询部门: by any of their names, or by pinyin initials. */
export async function listDepartments(call: Call, query: ListDepartments): Promise<DepartmentPage> {
  const { cursor, limit = DEFAULT_PAGE, ...filters } = query;
  const rows = await departmentsQuery(call.tx, filters, positionOf(cursor), limit + 1).execute();
  return pageFrom(rows, limit, (row) => [row.name, row.id], presentDepartmentRow);
}

function positionOf(cursor: string | undefined): { name: string; id: string } | null {
  if (cursor === undefined) return null;
  const [name, id] = decodeKeys(cursor, ["text", "uuid"]);
  return { name, id };
}
