import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";

/** 发文机关: the name of the department that issues, the one of whoever signs. */
export async function issuerName({ tx, actor }: Call): Promise<string> {
  if (actor.departmentId === null) throw new AppError("supervision.issuer_unknown");
  const name = (await findDepartmentNames(tx, [actor.departmentId])).get(actor.departmentId);
  if (name === undefined) throw new AppError("supervision.issuer_unknown");
  return name;
}
