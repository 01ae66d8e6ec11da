import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { explainItemClock } from "../clock/explain-item-clock.ts";
import { getClockProof } from "../clock/get-clock-proof.ts";
import { proveClocks } from "../clock/prove-clocks.ts";
import { getCalendar } from "./get-calendar.ts";
import { liftCalendarOverride } from "./lift-calendar-override.ts";
import { getLimitRules, setLimitRule } from "./limit-rules.ts";
import { publishCalendarYear } from "./publish-calendar-year.ts";
import { reckonDays } from "./reckon-days.ts";
import { setCalendarOverride } from "./set-calendar-override.ts";
import { setOfficeHours } from "./set-office-hours.ts";

/** The routes of the calendar and of the clocks that run by it. */
export const calendarRoutes: readonly Route[] = [
  serve(e.getCalendar, (call, { query }) => getCalendar(call, query)),
  serve(e.reckonDays, (call, { query }) => reckonDays(call, query)),
  serve(e.publishCalendarYear, (call, { body }) => publishCalendarYear(call, body)),
  serve(e.setCalendarOverride, (call, { body }) => setCalendarOverride(call, body)),
  serve(e.liftCalendarOverride, (call, { params, body }) => liftCalendarOverride(call, params.id, body)),
  serve(e.setOfficeHours, (call, { body }) => setOfficeHours(call, body)),
  serve(e.getLimitRules, (call) => getLimitRules(call)),
  serve(e.setLimitRule, (call, { body }) => setLimitRule(call, body)),
  serve(e.explainClock, (call, { params }) => explainItemClock(call, params.id)),
  serve(e.getClockProof, (call) => getClockProof(call)),
  serve(e.proveClocks, (call) => proveClocks(call.tx, call.now)),
];
