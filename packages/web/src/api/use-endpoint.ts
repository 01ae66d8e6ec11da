import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { QueryKey } from "@tanstack/react-query";
import { MAX_PAGE_SIZE } from "@zhigang/contract/paging";
import type { Page } from "@zhigang/contract/paging";
import type { AnswerOf, Endpoint } from "@zhigang/contract/http";
import { useMemo } from "react";
import { callEndpoint } from "./call-endpoint.ts";
import type { CallOptions, InputOf } from "./call-endpoint.ts";

/** The key under which answers of an endpoint are kept; without input it stands for all of them. */
export function endpointKey<E extends Endpoint>(endpoint: E, input?: InputOf<E>): QueryKey {
  return input === undefined ? [endpoint.path] : [endpoint.path, input];
}

/**
 * Reads an endpoint. While filters change the former answer stays in sight (`isPlaceholderData`); another thing (other
 * params) never shows the answer of the one before.
 */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: {
    isEnabled?: boolean;
    refetchInterval?: number | ((answer: AnswerOf<E> | undefined) => number | false);
  } = {},
) {
  const { isEnabled = true, refetchInterval } = options;
  return useQuery<AnswerOf<E>>({
    queryKey: endpointKey(endpoint, input),
    queryFn: ({ signal }) => callEndpoint(endpoint, input, { signal }),
    enabled: isEnabled,
    placeholderData: (former, formerQuery) => (isOfSameThing(formerQuery?.queryKey[1], input) ? former : undefined),
    ...(refetchInterval !== undefined && {
      refetchInterval:
        typeof refetchInterval === "number" ? refetchInterval : (query) => refetchInterval(query.state.data),
    }),
  });
}

/** Reads a list page by page; `items` holds all rows so far, `loadMore` fetches the next page. */
export function useEndpointPages<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  const pages = useInfiniteQuery({
    queryKey: [...endpointKey(endpoint, input), "pages"],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const asked = input as { query?: object };
      const query = { ...asked.query, ...(pageParam !== null && { cursor: pageParam }) };
      const answer = await callEndpoint(endpoint, { ...asked, query } as InputOf<E>, { signal });
      return answer as Page<ItemOf<E>>;
    },
    getNextPageParam: (page) => page.nextCursor,
    // All pages of a long list would be read anew whenever the window is looked at again.
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const handleLoadMore = () => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
  };
  return {
    items,
    total: pages.data?.pages[0]?.total,
    hasMore: pages.hasNextPage,
    loadMore: handleLoadMore,
    isLoading: pages.isPending,
    isLoadingMore: pages.isFetchingNextPage,
    isStale: pages.isPlaceholderData,
    error: pages.error,
    retry: () => void pages.refetch(),
  };
}

/** Reads a list whole, page after page, for what shows all of it at once. */
export function useWholeList<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  return useQuery<ItemOf<E>[]>({
    queryKey: [...endpointKey(endpoint, input), "whole"],
    queryFn: async ({ signal }) => {
      const rows: ItemOf<E>[] = [];
      const asked = input as { query?: object };
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { ...asked.query, limit: MAX_PAGE_SIZE, ...(cursor !== undefined && { cursor }) };
        const page = await callEndpoint(endpoint, { ...asked, query } as InputOf<E>, { signal });
        const { items, nextCursor } = page as Page<ItemOf<E>>;
        rows.push(...items);
        cursor = nextCursor;
      }
      return rows;
    },
    refetchOnWindowFocus: false,
  });
}

function isOfSameThing(former: unknown, input: unknown): boolean {
  const paramsOf = (asked: unknown) => JSON.stringify((asked as { params?: unknown } | undefined)?.params ?? null);
  return former !== undefined && paramsOf(former) === paramsOf(input);
}

type ItemOf<E extends Endpoint> = AnswerOf<E> extends { items: (infer T)[] } ? T : never;

/** Sends a change. On success the answers of the endpoints in `touches` are read anew, whatever the caller adds. */
export function useSend<E extends Endpoint>(
  endpoint: E,
  options: {
    touches?: readonly Endpoint[];
    onSuccess?: (answer: AnswerOf<E>) => void;
    onError?: (error: Error) => void;
  } = {},
) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, Error, InputOf<E> & { options?: CallOptions }>({
    ...(options.onError && { onError: options.onError }),
    mutationFn: ({ options: call, ...input }) => callEndpoint(endpoint, input as unknown as InputOf<E>, call),
    onSuccess: async (answer) => {
      const touched = (options.touches ?? []).map((each) => client.invalidateQueries({ queryKey: endpointKey(each) }));
      options.onSuccess?.(answer);
      await Promise.all(touched);
    },
  });
}
