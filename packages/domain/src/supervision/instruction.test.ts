import { describe, expect, test } from "vitest";
import {
  decideInstructionAction,
  INSTRUCTION_ACTIONS,
  INSTRUCTION_STATUSES,
  INSTRUCTION_STEPS,
  instructionActionsOpenTo,
  instructionStatus,
  LIMIT_KINDS_OF,
  LIMIT_OF_URGENCY,
  mayTakeIn,
  PAPER_LABELS,
  SETTLED_INSTRUCTIONS,
  stageOnceNoted,
} from "./index.ts";
import type { InstructionStage, InstructionStatus, ItemStatus } from "./index.ts";

describe("批示 instructions", () => {
  test.each<[InstructionStage, readonly ItemStatus[], InstructionStatus]>([
    ["open", [], "registered"],
    ["open", ["cancelled"], "registered"],
    ["open", ["cleared", "handled"], "under_way"],
    ["open", ["cleared", "archived", "cancelled"], "to_reply"],
    ["replied", ["handled"], "replied"],
    ["voided", [], "voided"],
  ])("%s with items %j is %s", (stage, items, status) => expect(instructionStatus(stage, items)).toBe(status));

  test("noted while work goes on it is open again, another reply is owed; noted when all is done it is settled", () => {
    expect(stageOnceNoted(["handled"])).toBe("open");
    expect(stageOnceNoted(["cleared"])).toBe("noted");
  });

  test("whatever is not settled has somebody who can act, and every action stands in some state", () => {
    for (const status of INSTRUCTION_STATUSES.filter((one) => !SETTLED_INSTRUCTIONS.includes(one))) {
      const [first] = INSTRUCTION_STEPS[status];
      expect(first && instructionActionsOpenTo(status, first.by)).toContain(first?.action);
    }
    const all = INSTRUCTION_STATUSES.flatMap((status) => INSTRUCTION_STEPS[status].map(({ action }) => action));
    expect([...new Set(all)].toSorted()).toEqual([...INSTRUCTION_ACTIONS].toSorted());
  });

  test("only the leader notes; what is not its time or not one's part is refused with the reason", () => {
    expect(decideInstructionAction("replied", "note", ["office"])).toEqual({
      allowed: false,
      because: "instruction_party",
    });
    expect(decideInstructionAction("registered", "note", ["leader"])).toEqual({
      allowed: false,
      because: "instruction_state",
    });
    expect(decideInstructionAction("replied", "note", ["leader"])).toEqual({ allowed: true });
  });

  test("each urgency takes a limit of instructions, and nothing above 内部 is taken in", () => {
    for (const kind of Object.values(LIMIT_OF_URGENCY)) expect(LIMIT_KINDS_OF.instruction).toContain(kind);
    expect(PAPER_LABELS.filter(mayTakeIn)).toEqual(["none", "internal"]);
  });
});
