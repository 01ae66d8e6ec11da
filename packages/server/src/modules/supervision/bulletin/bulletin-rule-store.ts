import { CLASS_RULES } from "@zhigang/domain/supervision";
import type { ClassRule } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { BulletinRuleTable, BulletinTables } from "./bulletin-tables.ts";

export type BulletinRuleRow = Selectable<BulletinRuleTable>;

/** How a bulletin is reckoned: the bounds of its classes, and what a new draft begins with. */
export interface ReckoningRule extends Pick<BulletinRuleRow, "rounding" | "planId" | "mark" | "series"> {
  readonly rule: ClassRule;
}

/** What holds until an office sets its own. */
export const UNSET = {
  rounding: "residual_to_largest",
  planId: null,
  mark: "督查通报",
  series: "督查通报",
} as const;

/** 通报口径 that holds on a day, as it had been set by a moment: the latest first day wins, then the latest setting. */
export async function bulletinRuleOn(tx: Tx, day: CalendarDate, knownAt: Date): Promise<ReckoningRule> {
  const row = await on<BulletinTables>(tx)
    .selectFrom("supervision.bulletinRule")
    .selectAll()
    .where("validFrom", "<=", day)
    .where("setAt", "<=", knownAt)
    .orderBy("validFrom", "desc")
    .orderBy("setAt", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return { ...UNSET, rule: classRuleOn(day) };
  const { rounding, planId, mark, series, aheadFrom, behindAbove, validFrom, reason } = row;
  const rule = { aheadFrom: Number(aheadFrom), behindAbove: Number(behindAbove), validFrom, source: reason };
  return { rounding, planId, mark, series, rule };
}

/** Every setting there was, the latest first. */
export async function listBulletinRuleRows(tx: Tx): Promise<BulletinRuleRow[]> {
  return on<BulletinTables>(tx)
    .selectFrom("supervision.bulletinRule")
    .selectAll()
    .orderBy("validFrom", "desc")
    .orderBy("setAt", "desc")
    .limit(200)
    .execute();
}

export async function insertBulletinRule(tx: Tx, row: Insertable<BulletinRuleTable>): Promise<void> {
  await on<BulletinTables>(tx).insertInto("supervision.bulletinRule").values(row).execute();
}

/** The bounds of the classes that hold on a day where no office has set any. */
export function classRuleOn(day: CalendarDate): ClassRule {
  const rule = CLASS_RULES.findLast(({ validFrom }) => validFrom <= day);
  if (!rule) throw new AppError("supervision.class_rule_missing", { day });
  return rule;
}
