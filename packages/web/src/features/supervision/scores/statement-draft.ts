import type { NewStatement, ScoreCardDetail } from "@zhigang/contract/supervision";
import type { ScoreFormKind, ScoreStatementKind } from "@zhigang/domain/supervision";

/** A statement while it is written; `key` tells rows apart. */
export interface StatementDraft {
  readonly key: string;
  readonly kind: ScoreStatementKind;
  readonly itemId: string | null;
  readonly eventId: string | null;
  readonly value: string;
  readonly reason: string;
}

const KINDS: Readonly<Record<ScoreFormKind, readonly ScoreStatementKind[]>> = {
  deductions: ["appraisal", "report_empty", "meeting_missed", "only_listed", "set_aside"],
  lights: ["set_aside"],
  completion: ["set_aside"],
  grades: ["grade", "level"],
};
const OWN: readonly ScoreStatementKind[] = ["grade", "level", "set_aside"];

/** What may be stated under a form: by the unit of itself, by the office all of it. */
export function statementKinds(form: ScoreFormKind, isSelf: boolean): readonly ScoreStatementKind[] {
  return KINDS[form].filter((kind) => !isSelf || OWN.includes(kind));
}

/** What the last stage stated, or for grades a row for each item that is led. */
export function draftsOf({ stages, formKind, frozenItems }: ScoreCardDetail): StatementDraft[] {
  const last = stages[stages.length - 1];
  if (last)
    return last.statements.map(({ id, kind, itemId, eventId, value, reason }) => ({
      key: id,
      kind,
      itemId,
      eventId,
      value: value ?? "",
      reason,
    }));
  if (formKind !== "grades") return [];
  return frozenItems
    .filter(({ isSupport }) => !isSupport)
    .flatMap(({ itemId }) =>
      (["grade", "level"] as const).map((kind) => ({
        key: `${kind} ${itemId}`,
        kind,
        itemId,
        eventId: null,
        value: "",
        reason: "",
      })),
    );
}

/** The drafts as they are sent; null while one of them lacks its reason. */
export function statementsOf(drafts: readonly StatementDraft[]): NewStatement[] | null {
  if (drafts.some(({ reason }) => reason.trim() === "")) return null;
  return drafts.map(({ kind, itemId, eventId, value, reason }) => ({
    kind,
    itemId: kind === "grade" || kind === "level" ? itemId : null,
    eventId: kind === "set_aside" || kind === "report_empty" ? eventId : null,
    value: value.trim() === "" ? null : value.trim().toUpperCase(),
    reason: reason.trim(),
  }));
}
