import { holdsPermission } from "@zhigang/contract/permissions";
import type { Call } from "../../platform/call.ts";
import { KeptRefusal } from "../../platform/http/app-error.ts";
import { recordRefusal } from "../audit/index.ts";

/** Refuses a deed that asks for more than its endpoint does, and keeps that it was asked. */
export async function requireMay(call: Call, permission: string): Promise<void> {
  if (holdsPermission(call.actor.roles, permission)) return;
  await recordRefusal(call, permission, { kind: "permission", id: permission });
  throw new KeptRefusal("http.not_permitted", { permission });
}
