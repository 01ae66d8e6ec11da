import { INSTRUCTION_ACTION_WORDS, INSTRUCTION_PARTY_WORDS, INSTRUCTION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { decideInstructionAction, INSTRUCTION_STEPS } from "@zhigang/domain/supervision";
import type { InstructionAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { instructionPartiesOf, instructionScopeOf } from "./instruction-scope.ts";
import { getInstructionRow } from "./instruction-store.ts";
import type { InstructionRow } from "./instruction-store.ts";
import { getInstruction } from "./get-instruction.ts";
import { loadInstructionContext, statusOf } from "./instruction-view.ts";

/** The instruction, locked, after the rules were asked whether the caller may do this to it now. */
export async function lockInstructionFor(call: Call, id: string, action: InstructionAction): Promise<InstructionRow> {
  const row = await getInstructionRow(call.tx, instructionScopeOf(call.actor), id, "change");
  if (action !== "follow" && call.expectedVersion !== null && call.expectedVersion !== row.version) {
    requireVersion(call, row, await getInstruction(call, id));
  }
  const status = statusOf(row, await loadInstructionContext(call.tx, [row]));
  const decision = decideInstructionAction(status, action, instructionPartiesOf(call.actor, row));
  if (decision.allowed) return row;
  const { language } = call;
  const by = INSTRUCTION_STEPS[status].find((one) => one.action === action)?.by ?? [];
  throw new AppError(`supervision.${decision.because}`, {
    id,
    status: INSTRUCTION_STATUS_WORDS[status][language],
    action: INSTRUCTION_ACTION_WORDS[action][language],
    by: by.map((party) => INSTRUCTION_PARTY_WORDS[party][language]).join(language === "zh" ? "、" : ", "),
  });
}
