import type { BodyOf } from "@zhigang/contract/http";
import type { AlignmentEnd, AlignmentLink, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Selectable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import type { TaskTable } from "../tables.ts";
import type { AlignmentLinkRow } from "./alignment-store.ts";
import { findAlignmentForUpdate, getAlignmentRow, getLinkRow, insertLinks, listLinkRows } from "./alignment-store.ts";
import { presentLink } from "./alignment-view.ts";
import { listStandingTasks } from "./plan-reading-store.ts";

/** 手工建立衔接: a person joins two tasks that the texts did not join; it stands as confirmed, with the reason. */
export async function drawAlignmentLink(
  call: Call,
  alignmentId: string,
  input: BodyOf<(typeof ledgerEndpoints)["drawAlignmentLink"]>,
): Promise<AlignmentLink> {
  const { upperTaskId, lowerTaskId, relation, reason } = input;
  const { upperPlanId, lowerPlanId } = await getAlignmentRow(call.tx, alignmentId);
  const upper = await requireTask(call, upperPlanId, upperTaskId);
  const lower = await requireTask(call, lowerPlanId, lowerTaskId);
  await findAlignmentForUpdate(call.tx, upperPlanId, lowerPlanId); // so that the same link is not drawn twice at once
  const known = await listLinkRows(call.tx, alignmentId);
  if (known.some((link) => isBetween(link, input))) {
    throw new AppError("ledger.alignment_link_exists", { upperTaskId, lowerTaskId });
  }

  const id = newId();
  await insertLinks(call.tx, [
    {
      id,
      alignmentId,
      relation,
      certainty: null,
      grounds: JSON.stringify([]),
      ...endsOf(upper, lower),
      state: "confirmed",
      isDrawn: true,
      reason,
      decidedBy: call.actor.name,
      decidedAt: call.now,
    },
  ]);
  const label = `${upper.title} → ${lower.title}`;
  const to = { relation, upperTaskId, lowerTaskId };
  await record(call, "ledger.alignment.draw", { kind: "alignment_link", id, label }, { to, reason });
  return presentLink(await getLinkRow(call.tx, id));
}

/** A rejected link may be drawn after all; one that stands may not be drawn twice. */
function isBetween(
  link: AlignmentLinkRow,
  ends: { readonly upperTaskId: string; readonly lowerTaskId: string },
): boolean {
  const isSame = link.upperTaskId === ends.upperTaskId && link.lowerTaskId === ends.lowerTaskId;
  return isSame && link.state !== "rejected" && !TARGET_RELATIONS.includes(link.relation);
}

const TARGET_RELATIONS: readonly string[] = ["changes_value", "target_compare"];

function endsOf(upper: Selectable<TaskTable>, lower: Selectable<TaskTable>) {
  return {
    upperEnd: JSON.stringify(endOf(upper)),
    lowerEnd: JSON.stringify(endOf(lower)),
    upperTaskId: upper.id,
    lowerTaskId: lower.id,
    upperStart: upper.spanStart,
    lowerStart: lower.spanStart,
  };
}

async function requireTask(call: Call, planId: string, taskId: string): Promise<Selectable<TaskTable>> {
  const task = (await listStandingTasks(call.tx, planId)).find(({ id }) => id === taskId);
  if (!task) throw new AppError("ledger.alignment_other_plan", { planId, taskId });
  return task;
}

function endOf({ id, path, title, content, quote, spanStart, spanEnd }: Selectable<TaskTable>): AlignmentEnd {
  const words = quote ?? content;
  return { taskId: id, targetId: null, path, title, words, span: [spanStart, spanEnd], marks: [] };
}
