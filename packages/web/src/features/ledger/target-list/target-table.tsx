import type { Target } from "@zhigang/contract/ledger";
import type { ReactNode } from "react";
import { DataTable, readSort, writeSort } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useTargets } from "../queries.ts";
import type { TargetQuery } from "../queries.ts";
import { useTargetColumns } from "./target-columns.tsx";
import { targetTexts } from "./texts.ts";

/** A table of targets under a filter, loaded as one scrolls. */
export function TargetTable(props: {
  name: string;
  query: TargetQuery;
  sort?: string;
  onSortChange?: (sort: string) => void;
  openId: string;
  onOpen: (row: Target) => void;
  isNarrowed: boolean;
  tools?: ReactNode;
  height?: "fill" | number;
}) {
  const { query, sort, onSortChange, isNarrowed, height } = props;
  const t = useTexts(targetTexts);
  const targets = useTargets(query);
  return (
    <DataTable
      label={t.list}
      name={props.name}
      columns={useTargetColumns()}
      rows={targets.items}
      keyOf={(row) => row.id}
      total={targets.total}
      {...(onSortChange && {
        sort: readSort(sort ?? ""),
        onSortChange: (next) => onSortChange(writeSort(next)),
      })}
      onOpen={props.onOpen}
      openKey={props.openId}
      isLoading={targets.isLoading}
      error={targets.error}
      onRetry={targets.retry}
      hasMore={targets.hasMore}
      onLoadMore={targets.loadMore}
      empty={<EmptyState icon="target" title={isNarrowed ? t.nothing : t.noTargets} />}
      tools={props.tools}
      {...(height !== undefined && { height })}
    />
  );
}
