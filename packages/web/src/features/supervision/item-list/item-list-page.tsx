import type { Item } from "@zhigang/contract/supervision";
import { ITEM_SOURCE_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { itemAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { DueWords } from "../parts/due-words.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { useScopedTitle } from "../parts/use-scoped-title.ts";
import { useItems } from "../queries.ts";
import { supervisionTexts } from "../texts.ts";
import { BulkActions } from "./bulk-actions.tsx";
import { ITEM_FILTERS, isNarrowed, itemQueryOf, NARROWING, viewOf } from "./item-filter-state.ts";
import type { ItemView } from "./item-filter-state.ts";
import { ItemFilters } from "./item-filters.tsx";
import { itemListTexts } from "./texts.ts";

const NONE: ReadonlySet<string> = new Set();
const BULK_PERMISSIONS = ["supervision.item.file", "supervision.item.assign", "supervision.item.acknowledge"];

/** 督查事项: what waits for the reader first; filters live in the address. */
export function ItemListPage() {
  const t = useTexts(itemListTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const may = useMay();
  const [filters, changeFilters] = useUrlState(ITEM_FILTERS);
  const view = viewOf(filters, may);
  const items = useItems(itemQueryOf(filters, view));
  const [chosen, setChosen] = useState(NONE);
  const canBulk = BULK_PERMISSIONS.some(may);
  return (
    <Page
      title={useScopedTitle(t.title)}
      description={t.description}
      width="full"
      crumbs={[{ label: shared.room }]}
      actions={
        may("supervision.item.propose") && (
          <Button kind="primary" icon="plus" onClick={() => void navigate("/supervision/items/new")}>
            {t.create}
          </Button>
        )
      }
      toolbar={<ItemFilters filters={filters} view={view} onChange={changeFilters} />}
    >
      <DataTable
        label={t.list}
        name="items"
        columns={useItemColumns()}
        rows={items.items}
        keyOf={(item) => item.id}
        {...(canBulk && {
          selectedKeys: chosen,
          onSelectedKeysChange: setChosen,
          selectionActions: (
            <BulkActions rows={items.items.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(NONE)} />
          ),
        })}
        onOpen={(item) => void navigate(itemAddress(item.id))}
        isLoading={items.isLoading}
        error={items.error}
        onRetry={items.retry}
        hasMore={items.hasMore}
        onLoadMore={items.loadMore}
        empty={
          <NoItems
            view={view}
            isNarrowed={isNarrowed(filters)}
            onClear={() => changeFilters(NARROWING)}
            onSeeAll={() => changeFilters({ view: "all" })}
          />
        }
      />
    </Page>
  );
}

/** Nothing under this filter, or nothing that waits: each with its next step. */
function NoItems(props: { view: ItemView; isNarrowed: boolean; onClear: () => void; onSeeAll: () => void }) {
  const t = useTexts(itemListTexts);
  if (props.view === "mine" && !props.isNarrowed) {
    return (
      <EmptyState icon="success" title={t.nothingWaits} action={<Button onClick={props.onSeeAll}>{t.seeAll}</Button>}>
        {t.nothingWaitsWords}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="search" title={t.nothing} action={<Button onClick={props.onClear}>{t.clearFilters}</Button>}>
      {t.nothingWords}
    </EmptyState>
  );
}

function useItemColumns(): Column<Item>[] {
  const t = useTexts(itemListTexts).columns;
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      { key: "number", title: t.number, width: 110, render: (item) => item.number ?? shared.unnumbered },
      {
        key: "title",
        title: t.title,
        width: 244,
        grow: 3,
        render: (item) => (
          <Link to={itemAddress(item.id)} title={item.title}>
            {item.title}
          </Link>
        ),
      },
      { key: "lead", title: t.lead, width: 190, grow: 1, render: (item) => <LeadTags duties={item.duties} /> },
      {
        key: "status",
        title: t.status,
        width: 140,
        render: (item) => (
          <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
        ),
      },
      { key: "dueOn", title: t.dueOn, width: 216, render: (item) => <DueWords item={item} /> },
      {
        key: "source",
        title: t.source,
        width: 120,
        isHiddenAtFirst: true,
        render: (item) => say(ITEM_SOURCE_WORDS[item.source]),
      },
      { key: "since", title: t.since, width: 104, render: (item) => format.ago(item.since) },
    ],
    [t, shared, say, format],
  );
}
