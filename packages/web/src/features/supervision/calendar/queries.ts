import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { MovedDeadline } from "@zhigang/contract/supervision";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;
/** What a correction of the calendar may change. */
const TOUCHED = [e.getCalendar, e.listItems, e.getItem, e.explainClock, e.reckonDays];

/** 工作日历 of a year. */
export function useCalendar(year: number) {
  return useEndpoint(e.getCalendar, { query: { year } });
}

/** The day so many working days later. */
export function useReckoning(from: string | null, amount: number | null) {
  return useEndpoint(
    e.reckonDays,
    { query: { from: from ?? "", amount: amount ?? 0, unit: "working_days" } },
    { isEnabled: from !== null && amount !== null },
  );
}

/** 录入或更正节假日安排. */
export function usePublishYear(onSuccess: (moved: readonly MovedDeadline[]) => void) {
  return useSend(e.publishCalendarYear, { touches: TOUCHED, onSuccess: ({ moved }) => onSuccess(moved) });
}

/** 本地另行安排. */
export function useSetOverride(onSuccess: (moved: readonly MovedDeadline[]) => void) {
  return useSend(e.setCalendarOverride, { touches: TOUCHED, onSuccess: ({ moved }) => onSuccess(moved) });
}

/** 撤销本地安排. */
export function useLiftOverride(onSuccess: (moved: readonly MovedDeadline[]) => void) {
  return useSend(e.liftCalendarOverride, { touches: TOUCHED, onSuccess: ({ moved }) => onSuccess(moved) });
}

/** 设置办公时间. */
export function useSetHours(onSuccess: () => void) {
  return useSend(e.setOfficeHours, { touches: TOUCHED, onSuccess });
}

/** 最近一次时限核验. */
export function useClockProof() {
  return useEndpoint(e.getClockProof, {});
}

/** 立即核验. */
export function useProveClocks() {
  return useSend(e.proveClocks, { touches: [e.getClockProof] });
}
