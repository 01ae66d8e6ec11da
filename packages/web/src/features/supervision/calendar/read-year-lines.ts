const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;

/** Rest days as they are typed, one run a line: name, first day, last day. Null where a line is not understood. */
export function readHolidays(text: string): { name: string; from: string; to: string }[] | null {
  const runs = linesOf(text).map((line) => {
    const [name = "", from = "", to = from] = line.split(/[\s,，、]+/);
    return { name, from, to };
  });
  return runs.every(({ from, to }) => DAY.test(from) && DAY.test(to)) ? runs : null;
}

/** Make-up workdays as they are typed, one a line. Null where a line is no day. */
export function readDays(text: string): string[] | null {
  const days = linesOf(text);
  return days.every((day) => DAY.test(day)) ? days : null;
}

/** The first line that a reader does not understand. */
export function firstWrongLine(text: string, read: (line: string) => unknown): string | null {
  return linesOf(text).find((line) => read(line) === null) ?? null;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
