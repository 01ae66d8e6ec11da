import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { listDepartmentNames } from "./department-store.ts";
import type { DepartmentListRow } from "./department-store.ts";

/** Refuses what would happen to a department after its end, or before its present name began. */
export async function requireAtWork(tx: Tx, department: DepartmentListRow, onDay: CalendarDate): Promise<void> {
  const { id, endedOn } = department;
  if (endedOn !== null) throw new AppError("identity.department_ended", { id, endedOn });
  const current = (await listDepartmentNames(tx, id)).find((name) => name.validTo === null);
  if (current && current.validFrom !== null && onDay <= current.validFrom) {
    throw new AppError("identity.day_out_of_order", { id, validFrom: current.validFrom });
  }
}
