import type { AccountPage, ListAccounts } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { accountsQuery } from "./account-store.ts";
import { presentAccounts } from "./present-account.ts";

const DEFAULT_PAGE = 50;

/** 查询账号: by sign-in name. */
export async function listAccounts(call: Call, query: ListAccounts): Promise<AccountPage> {
  const { cursor, limit = DEFAULT_PAGE, ...filters } = query;
  const [after] = cursor === undefined ? [null] : decodeKeys(cursor, ["text"]);
  const rows = await accountsQuery(call.tx, filters, after, limit + 1).execute();
  const page = pageFrom(
    rows,
    limit,
    (row) => [row.loginNameKey],
    (row) => row,
  );
  return { ...page, items: await presentAccounts(call.tx, page.items, call.now) };
}
