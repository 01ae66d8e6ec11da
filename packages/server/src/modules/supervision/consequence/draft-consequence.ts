import type { BodyOf } from "@zhigang/contract/http";
import type { ConsequenceDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { citeFacts } from "./cite-facts.ts";
import { consequenceBody, consequenceTitle } from "./consequence-paper.ts";
import { appendConsequenceAct, insertConsequence } from "./consequence-store.ts";
import { getConsequence } from "./consequence-view.ts";

/** 起草督查结果运用建议 for a unit, with the facts it cites frozen as they stand; nothing follows of it by itself. */
export async function draftConsequence(
  call: Call,
  { kind, departmentId, source, sourceId, ...words }: BodyOf<(typeof supervisionEndpoints)["draftConsequence"]>,
): Promise<ConsequenceDetail> {
  const departmentName = (await findDepartmentNames(call.tx, [departmentId])).get(departmentId);
  if (departmentName === undefined) throw new AppError("identity.department_not_found", { id: departmentId });
  const { title: sourceTitle, facts } = await citeFacts(call, source, sourceId, departmentId);

  const id = newId();
  const title = words.title ?? consequenceTitle(kind, departmentName);
  await insertConsequence(call.tx, {
    id,
    kind,
    status: "drafted",
    departmentId,
    source,
    sourceId,
    sourceTitle,
    title,
    body: words.body ?? consequenceBody(kind, departmentName, sourceTitle),
    facts: JSON.stringify(facts),
    draftedAt: call.now,
    draftedBy: call.actor.name,
  });
  const { accountId, name: actorName } = call.actor;
  await appendConsequenceAct(call.tx, {
    consequenceId: id,
    kind: "draft",
    at: call.now,
    accountId,
    actorName,
    reason: null,
  });
  const subject = { kind: "consequence", id, label: title };
  await record(call, "supervision.consequence.draft", subject, { to: { kind, departmentId, source, sourceId } });
  return getConsequence(call, id);
}
