import type { Account } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { presentAccountNow } from "./present-account.ts";

/** 查看账号. */
export async function getAccount(call: Call, id: string): Promise<Account> {
  return presentAccountNow(call.tx, id, call.now);
}
