import { BLOCKER_ACT_WORDS } from "@zhigang/domain/glossary";
import type { BlockerActKind } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listAccountIds } from "../../identity/index.ts";
import { raiseNotices } from "../notice/raise-notice.ts";
import type { NewNotice } from "../notice/raise-notice.ts";
import type { BlockerRow } from "./blocker-store.ts";

type Told = "raiser" | "owner" | "office" | "holder";

/** Of which acts who is told: the owner of what it must solve, the raiser of what became of it, the office of what lacks an owner. */
const TOLD: Readonly<Record<BlockerActKind, readonly Told[]>> = {
  raise: ["owner"],
  accept: ["raiser"],
  decline: ["raiser", "office"],
  assign: ["owner", "raiser"],
  answer: ["raiser"],
  confirm: ["owner"],
  reject: ["owner", "office"],
  escalate: ["owner", "raiser", "holder"],
  keep_level: ["raiser"],
  withdraw: ["owner"],
  propose_escalation: ["raiser", "owner", "office"],
};

/** Tells those whom an act concerns, in its words; not whoever did it. */
export async function tellOfBlocker(
  call: Call,
  blocker: BlockerRow,
  kind: BlockerActKind,
  said?: string,
): Promise<void> {
  const { zh, en } = BLOCKER_ACT_WORDS[kind];
  const words = (said ?? blocker.needed).slice(0, MOST_SAID);
  const notice = {
    kind: kind === "assign" || kind === "raise" ? ("assigned" as const) : ("digest_only" as const),
    title: { zh: `${zh}：${blocker.title}`, en: `${en}: ${blocker.title}` },
    text: {
      zh: `${blocker.number}，应于${blocker.solveBy}前解决。${words}`,
      en: `${blocker.number}, to be solved by ${blocker.solveBy}. ${words}`,
    },
    link: `/supervision/blockers/${blocker.id}`,
    isUrgent: false,
    dedupeKey: `blocker ${blocker.id} ${blocker.actCount}`,
    subject: blocker.itemId,
  };
  const whom = blocker.ownerId === null && kind === "raise" ? (["office"] as const) : TOLD[kind];
  const recipients = (await Promise.all(whom.map((one) => recipientsOf(call, blocker, one)))).flat();
  await raiseNotices(
    call,
    recipients.map((to) => ({ ...notice, to })),
  );
}

async function recipientsOf({ tx }: Call, blocker: BlockerRow, whom: Told): Promise<NewNotice["to"][]> {
  switch (whom) {
    case "raiser":
      return peopleOf(blocker.raisedById);
    case "owner":
      return blocker.ownerId === null ? [] : peopleOf(blocker.ownerId);
    case "office":
      return [await listAccountIds(tx, { role: "supervision_office" })];
    case "holder":
      return [await listAccountIds(tx, { role: blocker.level === "leader" ? "leader" : "supervision_office" })];
  }
}

function peopleOf(departmentId: string): NewNotice["to"][] {
  return (["liaison", "department_head"] as const).map((role) => ({ role, departmentId }));
}

/** A notice says what a blocker is about; its page has the rest. */
const MOST_SAID = 600;
