import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;
const READERS = [e.getBurden, e.listAskForms];

/** What units were asked, month by month. */
export function useBurden(query: QueryOf<typeof supervisionEndpoints.getBurden>) {
  return useEndpoint(e.getBurden, { query });
}

/** 报表清单. */
export function useAskForms() {
  return useEndpoint(e.listAskForms, {});
}

/** 登记报表. */
export function useRegisterForm(onSuccess: () => void) {
  return useSend(e.registerAskForm, { touches: READERS, onSuccess });
}

/** 停用报表. */
export function useEndForm(onSuccess: () => void) {
  return useSend(e.endAskForm, { touches: READERS, onSuccess });
}
