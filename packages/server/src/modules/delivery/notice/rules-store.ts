import { sql } from "kysely";
import type { Selectable } from "kysely";
import type { NoticePolicy } from "@zhigang/domain/delivery";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DeliveryTables, NoticeRulesTable } from "../tables.ts";

export type RulesRecord = Selectable<NoticeRulesTable>;

/** 通知规则; there is one set, from the first start on. */
export async function getRulesRow(tx: Tx, use: "read" | "change" = "read"): Promise<RulesRecord> {
  return on<DeliveryTables>(tx)
    .selectFrom("delivery.noticeRules")
    .selectAll()
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
}

export async function changeRules(tx: Tx, policy: NoticePolicy): Promise<void> {
  const { urgentKinds, wakingKinds, ...hours } = policy;
  await on<DeliveryTables>(tx)
    .updateTable("delivery.noticeRules")
    .set({ ...hours, urgentKinds: [...urgentKinds], wakingKinds: [...wakingKinds], version: sql`version + 1` })
    .execute();
}
