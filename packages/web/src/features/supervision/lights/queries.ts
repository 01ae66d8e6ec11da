import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

export type LightQuery = QueryOf<typeof supervisionEndpoints.listLights>;

/** 亮灯事项, the worst first, page by page. */
export function useLights(query: LightQuery) {
  return useEndpointPages(e.listLights, { query });
}

/** How many items have each light. */
export function useLightCounts(query: QueryOf<typeof supervisionEndpoints.countLights>) {
  return useEndpoint(e.countLights, { query });
}

/** 亮灯历史 of an item, the latest first. */
export function useItemLights(id: string) {
  return useEndpoint(e.listItemLights, { params: { id } });
}

/** 例外 of an item. */
export function useExemptions(id: string) {
  return useEndpoint(e.listExemptions, { params: { id } });
}

/** What reads lights and exemptions anew after an exemption was asked for or decided. */
const READERS = [e.listExemptions, e.listItemLights, e.listLights, e.countLights];

/** Asking for an exemption and deciding on one. */
export function useExemptionDeeds(onDone: (deed: "asked" | "approved" | "declined") => void) {
  const then = (deed: "asked" | "approved" | "declined") => ({ touches: READERS, onSuccess: () => onDone(deed) });
  return {
    ask: useSend(e.askExemption, then("asked")),
    approve: useSend(e.approveExemption, then("approved")),
    decline: useSend(e.declineExemption, then("declined")),
  };
}
