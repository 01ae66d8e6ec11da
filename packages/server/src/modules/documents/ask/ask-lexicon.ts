import type { AskLexicon } from "@zhigang/domain/documents";
import { toReadingForm } from "@zhigang/policy-text";
import type { Call } from "../../../platform/call.ts";
import { loadBodyDirectory } from "../../identity/index.ts";
import { writtenDepartments } from "../search/department-names.ts";
import type { AskParts } from "./ask-parts.ts";

/** All names a question may use: departments, bodies that tasks name, plans in force. */
export async function loadLexicon(call: Call, { search, ask }: AskParts): Promise<AskLexicon> {
  const today = call.now.toISOString().slice(0, 10);
  const departments = writtenDepartments(await loadBodyDirectory(call.tx), today);
  const bodyNames = await ask.listBodyNames(call);
  const plans = await search.listPlans(call);
  const own = new Set(plans.map(({ divisionCode }) => divisionCode));
  return {
    today,
    bodies: [
      ...departments
        .filter(({ isEnded }) => !isEnded)
        .map(({ id, name, divisionCode, ways }) => ({
          departmentId: id,
          name,
          forms: [...new Set(ways.flatMap(({ forms }) => forms))],
          isOwn: own.has(divisionCode),
        })),
      ...bodyNames.map((name) => ({ departmentId: null, name, forms: [questionForm(name)], isOwn: true })),
    ],
    plans: plans.map(({ id, title }) => ({ id, title, form: questionForm(title) })),
  };
}

/** The form in which questions are read. */
export function questionForm(text: string): string {
  return toReadingForm(text).normalize("NFKC").toLowerCase();
}
