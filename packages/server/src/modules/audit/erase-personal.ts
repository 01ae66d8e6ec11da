import type { Call } from "../../platform/call.ts";
import { deletePersonal } from "./entry-store.ts";
import { record } from "./record.ts";

/** The act without which nothing goes. */
export const ERASE_OPERATION = "audit.personal.erase";

/** 删除留痕中的个人信息: what entries say of this person goes, with an act on record; the chain stays whole. Gives how many. */
export async function erasePersonal(call: Call, accountId: string): Promise<number> {
  await record(call, ERASE_OPERATION, { kind: "account", id: accountId });
  return deletePersonal(call.tx, accountId);
}
