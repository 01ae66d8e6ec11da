import type { BodyOf } from "@zhigang/contract/http";
import type { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Owner, TaskProposal } from "@zhigang/contract/documents";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import type { DepartmentKind } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { PublishableDraft } from "../../documents/index.ts";
import { createDepartment, findDepartmentNames, rememberBodyName, resolveBodyNames } from "../../identity/index.ts";

type NameChoice = BodyOf<(typeof ledgerEndpoints)["publishPlan"]>["names"][number];

/** Which department each owner stands for; null where the name stays as the text gives it. */
export type OwnerResolver = (owner: Owner) => string | null;

/** Every owner a task names, those of its measures included. */
export function ownersOf(task: TaskProposal): Owner[] {
  const inMeasures = task.measures.flatMap((measure) => [...measure.leads, ...measure.supports]);
  return [...task.leads, ...task.supports, ...task.others, ...inMeasures];
}

/**
 * Resolves the owners of a draft: what a reviewer chose for one owner, else what the publisher says of the name, else what
 * identity knows on the day of the document. Nothing is guessed: other names stay as they are written.
 */
export async function resolveOwners(
  call: Call,
  source: PublishableDraft,
  choices: readonly NameChoice[],
): Promise<OwnerResolver> {
  const chosen = await applyChoices(call, choices, sourceOf(source));
  const known = await resolveBodyNames(call.tx, source.names, paperOf(call, source));
  return (owner) => {
    if (owner.resolution === "chosen") return owner.departmentId;
    return chosen.get(owner.name) ?? known.get(owner.name)?.departmentId ?? null;
  };
}

/** In whose paper the names stand, and of which day. A paper without a date is read as of today. */
export function paperOf(call: Pick<Call, "now">, { draft }: PublishableDraft): { divisionCode: string; onDay: string } {
  return { divisionCode: draft.divisionCode ?? "", onDay: draft.issuedOn ?? calendarDateOf(call.now) };
}

function sourceOf({ draft }: PublishableDraft): string {
  return draft.documentNumber === null ? draft.title : `${draft.title}（${draft.documentNumber}）`;
}

/** What the publisher says of names: an existing department, which is known by that name from now on, or a new one. */
async function applyChoices(
  call: Call,
  choices: readonly NameChoice[],
  sourceDocument: string,
): Promise<Map<string, string>> {
  const existing = choices.flatMap((choice) => choice.departmentId ?? []);
  const names = await findDepartmentNames(call.tx, existing);
  const chosen = new Map<string, string>();
  for (const { name, departmentId, create, meaning = "alias", effectiveOn = null } of choices) {
    if (departmentId !== undefined) {
      if (!names.has(departmentId)) throw new AppError("ledger.department_unknown", { name });
      await rememberBodyName(call, { name, departmentId, meaning, effectiveOn, sourceDocument });
      chosen.set(name, departmentId);
    } else if (create) {
      const department = await createDepartment(call, {
        name,
        kind: kindOf(create.kind),
        divisionCode: create.divisionCode,
      });
      chosen.set(name, department.id);
    }
  }
  return chosen;
}

function kindOf(kind: string): DepartmentKind {
  return (DEPARTMENT_KINDS as readonly string[]).includes(kind) ? (kind as DepartmentKind) : "other";
}
