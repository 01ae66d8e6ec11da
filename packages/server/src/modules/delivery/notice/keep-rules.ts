import type { BodyOf } from "@zhigang/contract/http";
import type { deliveryEndpoints, NoticeRules } from "@zhigang/contract/delivery";
import { faultOfPolicy } from "@zhigang/domain/delivery";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { changeRules, getRulesRow } from "./rules-store.ts";
import type { RulesRecord } from "./rules-store.ts";

/** 通知规则. */
export async function getNoticeRules(call: Call): Promise<NoticeRules> {
  return presentRules(await getRulesRow(call.tx));
}

/** 修改通知规则; one that contradicts itself is refused. */
export async function editNoticeRules(
  call: Call,
  policy: BodyOf<(typeof deliveryEndpoints)["editNoticeRules"]>,
): Promise<NoticeRules> {
  const before = await getRulesRow(call.tx, "change");
  requireVersion(call, before, presentRules(before));
  const fault = faultOfPolicy(policy);
  if (fault !== null) throw new AppError(`delivery.${fault}`);
  await changeRules(call.tx, policy);
  const after = presentRules(await getRulesRow(call.tx));
  await record(
    call,
    "delivery.notice_rules.edit",
    { kind: "notice_rules", id: "notice_rules" },
    { from: presentRules(before), to: after },
  );
  return after;
}

function presentRules({
  digestHour,
  quietFromHour,
  quietToHour,
  urgentKinds,
  wakingKinds,
  keptDays,
  version,
}: RulesRecord): NoticeRules {
  return { digestHour, quietFromHour, quietToHour, urgentKinds, wakingKinds, keptDays, version };
}
