import type { ColumnType } from "kysely";

/** What a task or target is found by, in the form in which the search compares texts. */
export interface SearchEntryTable {
  subjectId: string;
  kind: "task" | "target";
  planId: string;
  position: number;
  titleForm: string;
  form: string;
  /** Written as PostgreSQL writes arrays, which it reads faster than JSON. */
  pairs: ColumnType<number[], string, string>;
  /** Of the words it was made of: an entry of other words is made anew by the triggers. */
  wordsDigest: string;
}
