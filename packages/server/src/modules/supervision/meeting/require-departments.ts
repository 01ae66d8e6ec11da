import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";

/** Refuses a department that is not there. */
export async function requireDepartments({ tx }: Call, ids: readonly string[]): Promise<void> {
  const names = await findDepartmentNames(tx, ids);
  const unknown = ids.find((id) => !names.has(id));
  if (unknown !== undefined) throw new AppError("identity.department_not_found", { id: unknown });
}
