import type { Suggestion } from "@zhigang/contract/documents";
import { parseSearchQuery } from "@zhigang/domain/documents";
import type { SearchSource } from "@zhigang/domain/documents";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { loadBodyDirectory } from "../../identity/index.ts";
import { comparableForm } from "./comparable-form.ts";
import { writtenDepartments } from "./department-names.ts";
import { findDepartments } from "./find-departments.ts";
import { lookAtPapers } from "./look-scope.ts";

const MOST_DEPARTMENTS = 6;
const MOST_PAPERS = 3;

/** Names that what is typed may become: departments by any name or by pinyin, and papers by their title. */
export async function suggest(call: Call, source: SearchSource<Call>, typed: string): Promise<{ items: Suggestion[] }> {
  const last = parseSearchQuery(typed).words.at(-1);
  if (last === undefined) return { items: [] };
  const word = comparableForm(last.normalize("NFC"));
  const today = calendarDateOf(call.now);
  const departments = writtenDepartments(await loadBodyDirectory(call.tx), today);
  const found = findDepartments(departments, { words: [word], phrases: [], excluded: [] });
  const { visible } = await lookAtPapers(call, source);
  const papers = visible.filter(({ title }) => word.length > 1 && comparableForm(title).includes(word));
  return {
    items: [
      ...found.slice(0, MOST_DEPARTMENTS).map(({ department: { id, name }, way }) => ({
        kind: "department" as const,
        id,
        name,
        note: way.written === name ? null : way.written,
      })),
      ...papers.slice(0, MOST_PAPERS).map(({ id, title, documentNumber }) => ({
        kind: "document" as const,
        id,
        name: title,
        note: documentNumber,
      })),
    ],
  };
}
