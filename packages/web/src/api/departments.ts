import { identityEndpoints } from "@zhigang/contract/identity";
import type { DepartmentRow } from "@zhigang/contract/identity";
import { useMemo } from "react";
import { useEndpoint } from "./use-endpoint.ts";

const NONE: DepartmentRow[] = [];

/** The departments at work, for picking one: by name, short name or pinyin initials. */
export function useDepartmentOptions() {
  const tree = useEndpoint(identityEndpoints.getDepartmentTree, { query: {} });
  const divisions = useDivisionNames();
  const items = tree.data?.items ?? NONE;
  return useMemo(
    () =>
      items.map((row) => ({
        id: row.id,
        name: row.name,
        initials: row.initials,
        aliases: row.shortName === null ? row.knownAs : [row.shortName, ...row.knownAs],
        division: divisions.get(row.divisionCode),
      })),
    [items, divisions],
  );
}

/** Divisions by code. */
export function useDivisionNames(): ReadonlyMap<string, string> {
  const divisions = useEndpoint(identityEndpoints.listDivisions, {});
  return useMemo(() => new Map(divisions.data?.items.map((one) => [one.code, one.name])), [divisions.data]);
}
