import type { BodyOf } from "@zhigang/contract/http";
import type { CheckedLadder, LadderUse, supervisionEndpoints } from "@zhigang/contract/supervision";
import { ladderProblems, PUBLISHED_LADDERS, shiftDay } from "@zhigang/domain/supervision";
import type { Ladder } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { changeLadderUse, getLadderUseRow, insertLadderUse, listLadderUses } from "./ladder-store.ts";
import type { LadderUseRow } from "./ladder-store.ts";

/** The ladders in use or once in use, and the published ones with what they still need. */
export async function listLadders(call: Call): Promise<{ inUse: LadderUse[]; published: CheckedLadder[] }> {
  const published = PUBLISHED_LADDERS.map((content) => ({
    content: copied(content),
    problems: [...ladderProblems(content)],
  }));
  return { inUse: (await listLadderUses(call.tx)).map(presentUse), published };
}

/** 启用升级阶梯: from a day on it drafts sheets in place of the one of that name before it. */
export async function putLadderInForce(
  call: Call,
  { content, inForceFrom, reason }: BodyOf<(typeof supervisionEndpoints)["putLadderInForce"]>,
): Promise<LadderUse> {
  const [problem] = ladderProblems(content);
  if (problem) throw new AppError("supervision.ladder_unsound", { rung: problem.index + 1 });
  if (inForceFrom < dayOf(call)) throw new AppError("supervision.rule_from_past", { day: inForceFrom });
  for (const use of await listLadderUses(call.tx)) {
    if (use.content.name === content.name && use.inForceTo === null) {
      await changeLadderUse(call.tx, use.id, { inForceTo: shiftDay(inForceFrom, -1) });
    }
  }
  const id = newId();
  await insertLadderUse(call.tx, {
    id,
    content: JSON.stringify(content),
    inForceFrom,
    inForceTo: null,
    reason,
    putInForceAt: call.now,
    putInForceBy: call.actor.name,
  });
  const subject = { kind: "ladder", id, label: content.name };
  await record(call, "supervision.ladder.put_in_force", subject, { to: { inForceFrom, content }, reason });
  return presentUse(await getLadderUseRow(call.tx, id));
}

/** 停用: it drafts nothing more from today on. */
export async function endLadder(call: Call, id: string, reason: string): Promise<LadderUse> {
  const use = await getLadderUseRow(call.tx, id);
  if (use.inForceTo !== null) throw new AppError("supervision.rule_version_state", { id });
  await changeLadderUse(call.tx, id, { inForceTo: shiftDay(dayOf(call), -1) });
  await record(call, "supervision.ladder.end", { kind: "ladder", id, label: use.content.name }, { reason });
  return presentUse(await getLadderUseRow(call.tx, id));
}

function presentUse({ id, content, inForceFrom, inForceTo, putInForceBy, reason }: LadderUseRow): LadderUse {
  return { id, content: copied(content), inForceFrom, inForceTo, putInForceBy, reason };
}

function copied(ladder: Ladder): LadderUse["content"] {
  return { ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung, trigger: { ...rung.trigger } })) };
}
