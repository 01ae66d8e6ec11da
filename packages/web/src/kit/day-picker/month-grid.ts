/** Six weeks of days around a month, Monday first, as calendar days. */
export function monthGrid(month: string): string[] {
  const first = dayAsUtc(`${month}-01`);
  const offset = (first.getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, index) => shiftDay(`${month}-01`, index - offset));
}

/** The calendar day some days later or earlier. */
export function shiftDay(day: string, days: number): string {
  const date = dayAsUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The month some months later or earlier, `YYYY-MM`. */
export function shiftMonth(month: string, months: number): string {
  const date = dayAsUtc(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

function dayAsUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
