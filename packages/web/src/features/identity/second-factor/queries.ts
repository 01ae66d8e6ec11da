import { useQueryClient } from "@tanstack/react-query";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { PreparedSecondFactor, RecoveryCodes } from "@zhigang/contract/identity";
import { sessionQuery } from "../../../api/session.ts";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const touches = [identityEndpoints.getSecondFactor, identityEndpoints.listOwnSessions];

/** One's own second factor: whether there is one, and whether there must be. */
export function useSecondFactor() {
  return useEndpoint(identityEndpoints.getSecondFactor, {});
}

/** Asks for a key, with the password once more. */
export function usePrepareSecondFactor(onSuccess: (prepared: PreparedSecondFactor) => void) {
  return useSend(identityEndpoints.prepareSecondFactor, { onSuccess });
}

/** Proves the key by a code and gets the recovery codes. */
export function useEnrolSecondFactor(onSuccess: (codes: RecoveryCodes) => void) {
  return useSend(identityEndpoints.enrolSecondFactor, { touches, onSuccess });
}

/** New recovery codes in place of the old. */
export function useRenewRecoveryCodes(onSuccess: (codes: RecoveryCodes) => void) {
  return useSend(identityEndpoints.renewRecoveryCodes, { touches, onSuccess });
}

/** Takes the second factor away; who must have one is led to enrolling another. */
export function useRemoveSecondFactor(onDone: () => void) {
  const reread = useRereadSession();
  return useSend(identityEndpoints.removeSecondFactor, {
    touches,
    onSuccess: () => {
      onDone();
      void reread();
    },
  });
}

/** Reads afresh what the person may do: enrolling and removing change it. */
export function useRereadSession(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.refetchQueries({ queryKey: sessionQuery.queryKey });
}
