/** 行政区划代码, six digits for province to county (GB/T 2260), up to twelve with subdistrict and community (GB/T 10114). */
export type DivisionCode = string;

/** The form of a division code: 6, 9 or 12 digits. */
export const DIVISION_CODE_PATTERN = "^\\d{6}(\\d{3}(\\d{3})?)?$";

const PATTERN = new RegExp(DIVISION_CODE_PATTERN);

/** Whether `text` has the form of a division code. */
export function isDivisionCode(text: string): text is DivisionCode {
  return PATTERN.test(text);
}
