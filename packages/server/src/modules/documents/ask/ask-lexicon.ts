import type { AskLexicon, KnownPlan } from "@zhigang/domain/documents";
import type { BodyDirectory } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import { toReadingForm } from "@zhigang/policy-text";
import type { Call } from "../../../platform/call.ts";
import { loadBodyDirectory } from "../../identity/index.ts";
import { writtenDepartments } from "../search/department-names.ts";
import type { AskParts } from "./ask-parts.ts";

/** All names a question may use: departments, bodies that tasks name, plans in force. */
export async function loadLexicon(call: Call, { search, ask }: AskParts): Promise<AskLexicon> {
  const today = calendarDateOf(call.now);
  const directory = await loadBodyDirectory(call.tx);
  const departments = writtenDepartments(directory, today);
  const bodyNames = await ask.listBodyNames(call);
  const plans = await search.listPlans(call);
  return {
    today,
    bodies: [
      ...departments
        .filter(({ isEnded }) => !isEnded)
        .map(({ id, name, divisionCode, ways }) => ({
          departmentId: id,
          name,
          forms: [...new Set(ways.flatMap(({ forms }) => forms))],
          divisionCode,
        })),
      ...bodyNames.map((name) => ({ departmentId: null, name, forms: [questionForm(name)], divisionCode: null })),
    ],
    plans: plans.map(({ id, title, divisionCode }) => ({ id, title, form: questionForm(title), divisionCode })),
    nearDivisions: [...ownDivisions(call, directory).map((code) => [code]), divisionsWithPlans(plans)],
  };
}

/** The asker's own division, then those above it. */
function ownDivisions({ actor }: Call, { divisions, departments }: BodyDirectory): string[] {
  const codes: string[] = [];
  const own = departments.find(({ id }) => id === actor.departmentId)?.divisionCode ?? actor.divisionCode;
  for (let code = own; code !== null && !codes.includes(code);) {
    const at: string = code;
    codes.push(at);
    code = divisions.find((division) => division.code === at)?.parentCode ?? null;
  }
  return codes;
}

function divisionsWithPlans(plans: readonly KnownPlan[]): string[] {
  return [...new Set(plans.flatMap(({ divisionCode }) => (divisionCode === null ? [] : [divisionCode])))];
}

/** The form in which questions are read. */
export function questionForm(text: string): string {
  return toReadingForm(text).normalize("NFKC").toLowerCase();
}
