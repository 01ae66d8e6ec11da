import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { issueSheet } from "./act-on-sheet.ts";
import { draftSheet } from "./draft-sheet.ts";

/** The office belongs to the city's government, so that it can sign. */
export async function aSigningCast(tx: Tx): Promise<Cast> {
  const [cast, office] = [await aCast(tx), await aCast(tx, "市政府督查室")];
  return { ...cast, office: { ...cast.office, departmentId: office.leadId } };
}

/** The head of the lead can be told only with an account. */
export async function headHasAccount(tx: Tx, { head, leadId }: Cast): Promise<void> {
  await sql`insert into identity.account (id, login_name, login_name_key, name, department_id, status, created_at)
    values (${head.accountId}, 'head', 'head', '负责人', ${leadId}, 'active', now())`.execute(tx);
  await sql`insert into identity.account_role (account_id, role, granted_at, granted_by)
    values (${head.accountId}, 'department_head', now(), '安全管理员')`.execute(tx);
}

/** A yellow sheet on its way to the head, to be answered within three working days of 2 March. */
export async function aSheetSent(tx: Tx, cast: Cast): Promise<string> {
  const item = await anItem(tx, cast, { status: "handled" });
  const call = callOf(tx, cast.office);
  const { id } = await draftSheet(call, {
    itemId: item.id,
    instrument: "yellow_sheet",
    addressee: "department_head",
    answerWithin: 3,
  });
  await issueSheet(call, id);
  return id;
}

/** A notice on its way, as far as tests look at it. */
export interface ToldNotice {
  readonly kind: string;
  readonly accountIds: string[];
  readonly link: string;
  readonly text: { readonly zh: string };
  readonly dedupeKey: string;
}

/** What was told of a sheet. */
export async function toldOf(tx: Tx, id: string): Promise<ToldNotice[]> {
  const { rows } = await sql<{ data: ToldNotice }>`
    select data from platform.outbox where name = 'supervision.notice.raised' order by seq`.execute(tx);
  return rows.map(({ data }) => data).filter(({ link }) => link === `/supervision/sheets/${id}`);
}
