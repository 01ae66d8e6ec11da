import { useQuery } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { addressOf, refusalFrom } from "../../../api/call-endpoint.ts";

/** The bytes an original is drawn from; they never change. */
export function useOriginalContent(documentId: string) {
  return useQuery({
    queryKey: ["original-content", documentId],
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: async ({ signal }) => {
      const address = addressOf(documentsEndpoints.getOriginalContent, { params: { id: documentId } });
      const response = await fetch(address, { signal, credentials: "same-origin" });
      if (!response.ok) throw await refusalFrom(response.status, () => response.json());
      return response.arrayBuffer();
    },
  });
}
