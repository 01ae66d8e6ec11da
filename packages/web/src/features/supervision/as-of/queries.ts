import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { useEndpointPages, useWholeList } from "../../../api/use-endpoint.ts";

/** The items as a day left them, page by page. */
export function usePastItems(on: string) {
  return useEndpointPages(e.listPastItems, { query: { on } });
}

/** The tasks of that day. */
export function usePastTasks(on: string) {
  return useEndpointPages(e.listPastTasks, { query: { on } });
}

/** The targets of that day. */
export function usePastTargets(on: string) {
  return useEndpointPages(e.listPastTargets, { query: { on } });
}

/** All items of a day: a board shows them at once. */
export function useWholeDay(on: string, planId?: string) {
  return useWholeList(e.listPastItems, { query: { on, ...(planId !== undefined && { planId }) } });
}

/** What differs between two days, page by page. */
export function useLedgerDifferences(from: string, to: string) {
  return useEndpointPages(e.listLedgerDifferences, { query: { from, to } });
}
