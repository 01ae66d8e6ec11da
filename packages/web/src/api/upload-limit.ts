import { identityEndpoints } from "@zhigang/contract/identity";
import { useEndpoint } from "./use-endpoint.ts";

/** The largest file the server takes, in MB as its configuration says; null until that is known. */
export function useUploadLimit(): number | null {
  return useEndpoint(identityEndpoints.getAbout, {}).data?.uploadLimitMb ?? null;
}
