export { HOLIDAY_NOTICES } from "./holiday-notices.ts";
export { gapToScheduledPace } from "./scheduled-pace.ts";
export type { PaceGap } from "./scheduled-pace.ts";
export { addWorkingDays, countWorkingDays, DAY_KINDS, explainDay, isWorked, shiftDay } from "./working-calendar.ts";
export type {
  CalendarOverride,
  CalendarYear,
  DayKind,
  DayRange,
  ExplainedDay,
  Reckoned,
  WorkingCalendar,
  YearUnpublished,
} from "./working-calendar.ts";
