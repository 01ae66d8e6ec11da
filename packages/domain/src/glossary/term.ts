export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One word of the field in both languages. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}
