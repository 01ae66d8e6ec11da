import type { SearchTerms } from "@zhigang/domain/documents";
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";

/** So far apart may two words stand to be near each other, in characters. */
const NEAR = 24;

/** Conditions that a text has every word and none of the excluded ones. `form` is the text in the form of the terms. */
export function wordConditions(form: RawBuilder<unknown>, terms: SearchTerms): RawBuilder<SqlBool>[] {
  return [
    ...[...terms.phrases, ...terms.words].map((word) => sql<SqlBool>`strpos(${form}, ${word}) > 0`),
    ...terms.excluded.map((word) => sql<SqlBool>`strpos(${form}, ${word}) = 0`),
  ];
}

/** Whether all the words stand in the text as one phrase, with or without the blanks between them. */
export function isPhrase(form: RawBuilder<unknown>, { words, phrases }: SearchTerms): RawBuilder<SqlBool> {
  if (words.length + phrases.length === 1 || words.length === 0) return sql<SqlBool>`true`;
  const whole = [...phrases, ...words];
  return sql<SqlBool>`(strpos(${form}, ${whole.join("")}) > 0 or strpos(${form}, ${whole.join(" ")}) > 0)`;
}

/** Whether each word stands close to the next one of the query, before or behind it. */
export function isNear(form: RawBuilder<unknown>, { words, phrases }: SearchTerms): RawBuilder<SqlBool> {
  const all = [...phrases, ...words].map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pairs = all.slice(1).map((word, index) => {
    const [one, other] = [all[index] ?? "", word];
    return sql<SqlBool>`${form} ~ ${`${one}.{0,${NEAR}}${other}|${other}.{0,${NEAR}}${one}`}`;
  });
  return pairs.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(pairs, sql` and `)})`;
}
