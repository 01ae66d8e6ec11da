import type { NewStatement } from "@zhigang/contract/supervision";
import { SCORE_STATEMENT_WORDS } from "@zhigang/domain/glossary";
import { SCORE_GRADES, SCORE_LEVELS } from "@zhigang/domain/supervision";
import type { ScoreForm, ScoreInputs, ScoreStatement, ScoreStatementKind } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { dayOf } from "../item/item-view.ts";

/** What a unit may say of itself; the rest is the office's to enter. */
const OWN_STATEMENTS: readonly ScoreStatementKind[] = ["grade", "level", "set_aside"];

/** The statements of a stage, numbered and dated; refuses those that are of another card or that the form does not know. */
export function checkStatements(
  call: Call,
  stated: readonly NewStatement[],
  { form, inputs, isSelf }: { readonly form: ScoreForm; readonly inputs: ScoreInputs; readonly isSelf: boolean },
): ScoreStatement[] {
  const foreign = isSelf ? stated.find(({ kind }) => !OWN_STATEMENTS.includes(kind)) : undefined;
  if (foreign) throw new AppError("supervision.score_statement_foreign");
  return stated.map((one, index) => {
    const isTwice = stated.findIndex((other) => isSame(one, other)) !== index;
    if (isTwice || !isOfCard(one, inputs) || !isOfForm(one, form, inputs)) {
      const kind = SCORE_STATEMENT_WORDS[one.kind][call.language];
      throw new AppError("supervision.score_statement_wrong", { row: index + 1, kind });
    }
    return { ...one, id: newId(), on: dayOf(call) };
  });
}

/** Of these a card has one for each item or event; absences and empty reports may come several times. */
function isSame(one: NewStatement, other: NewStatement): boolean {
  if (one.kind === "meeting_missed" || one.kind === "report_empty") return one === other;
  return one.kind === other.kind && one.itemId === other.itemId && one.eventId === other.eventId;
}

function isOfCard({ itemId }: NewStatement, { items }: ScoreInputs): boolean {
  return itemId === null || items.some((item) => item.itemId === itemId);
}

function isOfForm(stated: NewStatement, form: ScoreForm, { facts }: ScoreInputs): boolean {
  const { kind, value, eventId } = stated;
  if (kind === "set_aside") return value === null && facts.some(({ id }) => id === eventId);
  if (form.kind === "grades") return isGrading(stated);
  return form.kind === "deductions" && isDeducting(stated, form);
}

function isGrading({ kind, value, itemId }: NewStatement): boolean {
  if (itemId === null || (kind !== "grade" && kind !== "level")) return false;
  return isAmong(kind === "grade" ? SCORE_GRADES : SCORE_LEVELS, value);
}

function isDeducting({ kind, value }: NewStatement, form: Extract<ScoreForm, { kind: "deductions" }>): boolean {
  if (kind === "only_listed") return value === null;
  if (kind === "appraisal") return isWithin(value, "0", form.appraisal?.most ?? "0");
  const rule = form.rules.find(({ calledBy }) => calledBy === kind);
  return rule !== undefined && (value === null || isWithin(value, rule.least, rule.most));
}

function isAmong(members: readonly string[], value: string | null): boolean {
  return value !== null && members.includes(value);
}

/** Bounds of whole points with at most two decimals: no rounding comes in. */
function isWithin(value: string | null, least: string, most: string): boolean {
  if (value === null || !/^\d/.test(value)) return false;
  const hundredths = (text: string) => Math.round(Number(text) * 100);
  return hundredths(value) >= hundredths(least) && hundredths(value) <= hundredths(most);
}
