/** What a plan must have: its place, its title and its kind decide how it is read ever after. */
const NEEDED = ["divisionCode", "title", "planKind"] as const;

/** The names of the fields that must be filled in before a draft is published. */
export function missingOf(draft: Readonly<Record<(typeof NEEDED)[number], string | null>>): string[] {
  return NEEDED.filter((field) => !draft[field]?.trim());
}
