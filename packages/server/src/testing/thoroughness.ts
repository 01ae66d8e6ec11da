/** Whether every variant of the slow tests runs: the build machine takes that time, an everyday run does with a part of each. */
export const IS_THOROUGH = process.env["ZHIGANG_TEST_THOROUGH"] === "1";

/** The cases of an everyday run, and the further ones of a thorough run. */
export function cases<T>(everyday: readonly T[], further: readonly T[]): T[] {
  return IS_THOROUGH ? [...everyday, ...further] : [...everyday];
}

/** How often or how much: in an everyday run, and in a thorough one. */
export function amount(everyday: number, thorough: number): number {
  return IS_THOROUGH ? thorough : everyday;
}
