import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

export function usePlansInProgress() {
  return useEndpoint(supervisionEndpoints.listPlansInProgress, {});
}

export function usePlanProgress(id: string, on: string) {
  const input = { params: { id }, query: on === "" ? {} : { on } };
  return useEndpoint(supervisionEndpoints.getPlanProgress, input, { isEnabled: id !== "" });
}

export function useItemProgress(id: string) {
  return useEndpoint(supervisionEndpoints.getItemProgress, { params: { id }, query: {} });
}

const READS = [supervisionEndpoints.getPlanProgress, supervisionEndpoints.getItemProgress];

export function useSetPolicy(onSuccess: () => void) {
  return useSend(supervisionEndpoints.setProgressPolicy, { touches: READS, onSuccess });
}

export function useSetCurve(onSuccess: () => void) {
  return useSend(supervisionEndpoints.setItemCurve, { touches: READS, onSuccess });
}
