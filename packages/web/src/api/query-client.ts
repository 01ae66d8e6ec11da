import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { NoAnswer, Refusal } from "./refusal.ts";

/** A query client with our habits: a refusal is final, a broken line is tried again, a lost session is told at once. */
export function createQueryClient(onSessionLost: () => void): QueryClient {
  const handleError = (error: unknown) => {
    if (error instanceof Refusal && error.code === "http.not_signed_in") onSessionLost();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: handleError }),
    mutationCache: new MutationCache({ onError: handleError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof NoAnswer && failures < 2,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
