import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Session, SignIn } from "@zhigang/contract/identity";
import { changeLanguage } from "../kit/language/language.ts";
import { callEndpoint } from "./call-endpoint.ts";
import { isRefusal } from "./refusal.ts";

/** Where the session is kept; null means nobody is signed in. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    try {
      return await callEndpoint(identityEndpoints.getSession, {}, { signal });
    } catch (error) {
      if (isRefusal(error, "http.not_signed_in")) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Who is signed in: undefined while asking, null for nobody. */
export function useSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether the person may use an endpoint or do a thing: `room.noun.verb`. */
export function useMay(): (permission: string) => boolean {
  const session = useSession();
  return (permission) =>
    session !== null &&
    session !== undefined &&
    (permission === "signed_in" || session.permissions.includes(permission));
}

/** Signing in; afterwards nothing of an earlier person is left in memory. */
export function useSignIn(onSignedIn: (session: Session) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => callEndpoint(identityEndpoints.signIn, { body }),
    onSuccess: (session) => {
      takeSession(client, session);
      onSignedIn(session);
    },
  });
}

/** Signing out; also when the server does not answer, this device forgets everything (quality S-20). */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callEndpoint(identityEndpoints.signOut, {}),
    onSettled: () => forgetSession(client),
  });
}

/** Puts a new session in place and takes the language the person chose everywhere. */
export function takeSession(client: QueryClient, session: Session): void {
  client.clear();
  client.setQueryData(sessionQuery.queryKey, session);
  if (session.language !== null) changeLanguage(session.language);
}

/** Drops the session and every answer that was fetched under it. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(sessionQuery.queryKey, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
}
