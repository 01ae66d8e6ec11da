const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const NOT_A_MULTIPLIER = /^(百分|千米|千瓦|千克|千伏|千帕)/;

/** A value and its unit with 万, 亿, 千 and 百 resolved, so that `1.5` `亿元` and `15000` `万元` are the same. */
export function resolveQuantity(value: string, unit: string): { value: string; unit: string } {
  let rest = unit.normalize("NFKC").replace(/\s/gu, "");
  let power = 0;
  while (!NOT_A_MULTIPLIER.test(rest) && POWERS[rest.charAt(0)] !== undefined) {
    power += POWERS[rest.charAt(0)] ?? 0;
    rest = rest.slice(1);
  }
  const ends = value.replaceAll(",", "").split("-");
  return { value: ends.map((end) => shiftDecimal(end, power)).join("-"), unit: rest.replace(/^个(?=百分点)/, "") };
}

/** Whether two written quantities are the same amount of the same unit. */
export function isSameQuantity(a: { value: string; unit: string }, b: { value: string; unit: string }): boolean {
  const x = resolveQuantity(a.value, a.unit);
  const y = resolveQuantity(b.value, b.unit);
  return x.value === y.value && x.unit === y.unit;
}

function shiftDecimal(decimal: string, power: number): string {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) return decimal;
  const [, whole = "", fraction = ""] = match;
  const digits = fraction.padEnd(power, "0");
  const integer = (whole + digits.slice(0, power)).replace(/^0+(?=\d)/, "");
  const tail = digits.slice(power).replace(/0+$/, "");
  return tail === "" ? integer : `${integer}.${tail}`;
}
