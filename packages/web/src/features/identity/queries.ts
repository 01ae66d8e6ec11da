import { useMutation, useQueryClient } from "@tanstack/react-query";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { ChangePassword, SetUpDone, SetUpPassword } from "@zhigang/contract/identity";
import { callEndpoint } from "../../api/call-endpoint.ts";
import { takeSession } from "../../api/session.ts";
import { useEndpoint } from "../../api/use-endpoint.ts";

/** What anybody may know of this installation: whether it is a demo, which password rules hold. */
export function useAbout() {
  return useEndpoint(identityEndpoints.getAbout, {});
}

/** Changes one's own password; the session goes on under the new one. */
export function useChangePassword(onChanged: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePassword) => callEndpoint(identityEndpoints.changePassword, { body }),
    onSuccess: (session) => {
      takeSession(client, session);
      onChanged();
    },
  });
}

/** Sets the first password with the token of a set-up link. */
export function useSetUpPassword(onDone: (done: SetUpDone) => void) {
  return useMutation({
    mutationFn: (body: SetUpPassword) => callEndpoint(identityEndpoints.setUpPassword, { body }),
    onSuccess: onDone,
  });
}
