import type { BlockerDetail } from "@zhigang/contract/supervision";
import type { Actor } from "@zhigang/domain/identity";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { aDepartment } from "../../ledger/ledger.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { raiseBlocker } from "./raise-blocker.ts";

/** The cast of an item, with a department that has no duty in it and is to solve what blocks it. */
export interface BlockedCast extends Cast {
  readonly ownerId: string;
  readonly owner: Actor;
  readonly stranger: Actor;
}

/** Everybody a blocker needs; the people of the owner and the lead have accounts, so that they can be told. */
export async function aBlockedCast(tx: Tx): Promise<BlockedCast> {
  const cast = await aCast(tx);
  const ownerId = await aDepartment(aCall(tx), "市财政局");
  const strangerId = await aDepartment(aCall(tx), "市气象局");
  const head = (name: string, departmentId: string): Actor => ({
    accountId: newId(),
    name,
    roles: ["department_head"],
    departmentId,
    divisionCode: null,
  });
  const owner = head("财政局负责人", ownerId);
  for (const actor of [owner, cast.liaison, cast.office, cast.leader]) await hasAccount(tx, actor);
  return { ...cast, ownerId, owner, stranger: head("气象局负责人", strangerId) };
}

/** Somebody can be told only with an account. */
export async function hasAccount(tx: Tx, { accountId, name, departmentId, roles }: Actor): Promise<void> {
  await sql`insert into identity.account (id, login_name, login_name_key, name, department_id, status, created_at)
    values (${accountId}, ${accountId}, ${accountId}, ${name}, ${departmentId}, 'active', now())`.execute(tx);
  for (const role of roles) {
    await sql`insert into identity.account_role (account_id, role, granted_at, granted_by)
      values (${accountId}, ${role}, now(), '安全管理员')`.execute(tx);
  }
}

/** A blocker of an item in hand, raised on 2 March 2026 towards the owner, to be solved by Friday 6 March. */
export async function aBlocker(
  tx: Tx,
  cast: BlockedCast,
  wish: { readonly ownerId?: string | undefined } = { ownerId: cast.ownerId },
): Promise<BlockerDetail> {
  const item = await anItem(tx, cast, { status: "handled" });
  return raiseBlocker(callOf(tx, cast.liaison), item.id, {
    title: "配套资金未到位",
    blocked: "一期设备款缺口1200万元，招标无法启动",
    needed: "请落实年度预算追加",
    kind: "funds",
    solveBy: "2026-03-06",
    ...(wish.ownerId !== undefined && { ownerId: wish.ownerId }),
  });
}

/** Who was told of a blocker, by the titles of the notices. */
export async function toldOfBlocker(
  tx: Tx,
  id: string,
): Promise<{ readonly title: string; readonly accountIds: string[] }[]> {
  const { rows } = await sql<{ data: { title: { zh: string }; accountIds: string[]; link: string } }>`
    select data from platform.outbox where name = 'supervision.notice.raised' order by seq`.execute(tx);
  return rows
    .filter(({ data }) => data.link === `/supervision/blockers/${id}`)
    .map(({ data }) => ({ title: data.title.zh, accountIds: data.accountIds }));
}
