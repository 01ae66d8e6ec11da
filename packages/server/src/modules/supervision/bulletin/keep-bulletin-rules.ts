import type { BodyOf } from "@zhigang/contract/http";
import type { BulletinRule, supervisionEndpoints } from "@zhigang/contract/supervision";
import { CLASS_RULES } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { insertBulletinRule, listBulletinRuleRows, UNSET } from "./bulletin-rule-store.ts";
import type { BulletinRuleRow } from "./bulletin-rule-store.ts";

/** 通报口径: every setting with its reason, and below them what holds where none was set. */
export async function listBulletinRules({ tx }: Call): Promise<{ items: BulletinRule[] }> {
  const set = (await listBulletinRuleRows(tx)).map(presentRule);
  const unset = CLASS_RULES.toReversed().map(({ aheadFrom, behindAbove, validFrom, source }) => ({
    ...UNSET,
    id: null,
    validFrom,
    aheadFrom,
    behindAbove,
    reason: source,
    setAt: null,
    setBy: null,
  }));
  return { items: [...set, ...unset] };
}

/** 设定通报口径 from a day on. What was issued before stays as it is: each bulletin keeps what it was reckoned by. */
export async function setBulletinRule(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["setBulletinRule"]>,
): Promise<BulletinRule> {
  const { aheadFrom, behindAbove, ...rest } = input;
  const bounds = { aheadFrom: String(aheadFrom), behindAbove: String(behindAbove) };
  const row = { ...rest, ...bounds, id: newId(), setAt: call.now, setBy: call.actor.name };
  await insertBulletinRule(call.tx, row);
  const subject = { kind: "bulletin_rule", id: row.id, label: input.validFrom };
  const { reason, ...to } = input;
  await record(call, "supervision.bulletin_rule.set", subject, { to, reason });
  return presentRule(row);
}

function presentRule({ aheadFrom, behindAbove, setAt, ...row }: BulletinRuleRow): BulletinRule {
  return {
    ...row,
    aheadFrom: Number(aheadFrom),
    behindAbove: Number(behindAbove),
    setAt: setAt.toISOString(),
  };
}
