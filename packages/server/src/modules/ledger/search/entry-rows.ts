import { createHash } from "node:crypto";
import type { Insertable } from "kysely";
import { comparableForm, passageGrams } from "../../documents/index.ts";
import type { SearchEntryTable } from "./search-entry-table.ts";

/** A task or target as far as its words are concerned. */
interface Worded {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly title: string;
  readonly words: string;
}

/** What tasks or targets are found by. Written before them, they spare the database's triggers the same work at many times the cost. */
export function entryRowsOf(
  kind: SearchEntryTable["kind"],
  subjects: readonly Worded[],
): Insertable<SearchEntryTable>[] {
  return subjects.map(({ id, planId, position, title, words }) => {
    const whole = `${title}\n${words}`;
    const form = comparableForm(whole);
    return {
      subjectId: id,
      kind,
      planId,
      position,
      titleForm: form.slice(0, title.length),
      form,
      pairs: `{${passageGrams(form).join()}}`,
      wordsDigest: createHash("md5").update(whole).digest("hex"),
    };
  });
}
