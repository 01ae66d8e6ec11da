import type { ColumnRole } from "@zhigang/policy-text";

interface Guess {
  readonly role: ColumnRole;
  readonly confidence: number;
}

interface Habit {
  readonly role: ColumnRole;
  readonly confidence: number;
  /** What a value of such a column looks like. */
  readonly value: RegExp;
  readonly longest: number;
}

/** Habits of columns, the surest first. A guess by values alone is never so sure that it need not be shown to a person. */
const HABITS: readonly Habit[] = [
  { role: "number", confidence: 0.55, value: /^[（(]?\d{1,4}[）).、]?$/, longest: 6 },
  {
    role: "time",
    confidence: 0.5,
    value: /(?:20\d\d|十[三四五]五).{0,8}(?:年|月|底|末|前)|持续推进|长期坚持|每年|年底前/,
    longest: 40,
  },
  {
    role: "responsible",
    confidence: 0.5,
    value: /(?:局|委|办|厅|处|部|中心|政府|管委会|公司|集团|院|学校|街道|单位|部门)(?:[、，,；;\s等（(]|$)/,
    longest: 120,
  },
];
/** This share of a column's values must keep to the habit. */
const SHARE = 0.6;
const PROSE_LENGTH = 12;

/** What a column without a telling header holds, judged by its values. */
export function guessRole(values: readonly string[]): Guess {
  if (values.length === 0) return { role: "other", confidence: 0.3 };
  const habit = HABITS.find(({ value, longest }) => {
    const kept = values.filter((each) => each.length <= longest && value.test(each)).length;
    return kept >= values.length * SHARE;
  });
  if (habit) return { role: habit.role, confidence: habit.confidence };
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  return length >= PROSE_LENGTH ? { role: "task", confidence: 0.4 } : { role: "other", confidence: 0.3 };
}
