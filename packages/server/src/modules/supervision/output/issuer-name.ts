import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";

/** 发文机关: the name of the department that issues, the one of whoever signs. */
export async function issuerName(call: Call): Promise<string> {
  const name = await findIssuerName(call);
  if (name === null) throw new AppError("supervision.issuer_unknown");
  return name;
}

/** The same for a preview, which somebody of no department may look at too. */
export async function findIssuerName({ tx, actor }: Call): Promise<string | null> {
  if (actor.departmentId === null) return null;
  return (await findDepartmentNames(tx, [actor.departmentId])).get(actor.departmentId) ?? null;
}
