/** A number of working days as it is typed; empty asks for no answer. */
export function daysOf(typed: string): number | null | "wrong" {
  const words = typed.trim();
  if (words === "") return null;
  const days = Number(words);
  return Number.isInteger(days) && days >= 1 && days <= 60 ? days : "wrong";
}
