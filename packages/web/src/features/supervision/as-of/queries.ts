import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { useEndpoint } from "../../../api/use-endpoint.ts";

/** The ledger as a day left it. */
export function useLedgerAsOf(on: string, planId?: string) {
  return useEndpoint(e.getLedgerAsOf, { query: { on, ...(planId !== undefined && { planId }) } });
}

/** What differs between two days. */
export function useLedgerDifferences(from: string, to: string, isEnabled: boolean) {
  return useEndpoint(e.getLedgerDifferences, { query: { from, to } }, { isEnabled });
}
