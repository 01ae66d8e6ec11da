import { identityEndpoints } from "@zhigang/contract/identity";
import type { DepartmentRow } from "@zhigang/contract/identity";
import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useMemo } from "react";
import { useEndpoint, useEndpointPages } from "../../api/use-endpoint.ts";
import type { DepartmentOption } from "../../kit/department-picker/department-picker.tsx";

export type ItemQuery = QueryOf<typeof supervisionEndpoints.listItems>;

/** 督查事项, page by page. */
export function useItems(query: ItemQuery) {
  return useEndpointPages(supervisionEndpoints.listItems, { query });
}

const NO_DEPARTMENTS: readonly DepartmentRow[] = [];

/** The departments that may be picked, found by name, alias or initials. */
export function useDepartmentOptions(): DepartmentOption[] {
  const tree = useEndpoint(identityEndpoints.getDepartmentTree, { query: {} });
  const items = tree.data?.items ?? NO_DEPARTMENTS;
  return useMemo(
    () =>
      items.map((row) => ({
        id: row.id,
        name: row.name,
        initials: row.initials,
        aliases: row.shortName === null ? row.knownAs : [row.shortName, ...row.knownAs],
      })),
    [items],
  );
}
