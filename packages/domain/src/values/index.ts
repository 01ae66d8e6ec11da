export { calendarDateOf, daysInMonth, isCalendarDate } from "./calendar-date.ts";
export type { CalendarDate } from "./calendar-date.ts";
export { DIVISION_CODE_PATTERN, isDivisionCode } from "./division-code.ts";
export type { DivisionCode } from "./division-code.ts";
export { findSecretMark } from "./secret-mark.ts";
export type { SecretMark } from "./secret-mark.ts";
