import type { ReactNode } from "react";
import { useState } from "react";
import { useMay } from "../../api/session.ts";
import type { useEndpointPages } from "../../api/use-endpoint.ts";
import { Button } from "../../kit/button/button.tsx";
import { DataTable } from "../../kit/data-table/data-table.tsx";
import type { Column } from "../../kit/data-table/data-table.tsx";
import { Page } from "../../kit/page/page.tsx";

/** How a window for making something new ends. */
export interface NewDialogEnds {
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** A list that administrators keep: its filters, its table, what is open beside it, and the making of a new one. */
export function AdministeredList<R extends { readonly id: string }>(props: {
  /** Tells the table's kept columns from those of other tables. */
  name: string;
  texts: { title: string; description: string; system: string; list: string; create: string };
  /** The permission to make a new one. */
  creates: string;
  filters: ReactNode;
  columns: Column<R>[];
  pages: Pick<
    ReturnType<typeof useEndpointPages>,
    "total" | "isLoading" | "error" | "retry" | "hasMore" | "loadMore"
  > & {
    items: readonly R[];
  };
  openId: string;
  onOpen: (id: string) => void;
  drawer: ReactNode;
  renderNew: (ends: NewDialogEnds) => ReactNode;
}) {
  const { name, texts, creates, filters, columns, pages, openId, onOpen, drawer, renderNew } = props;
  const may = useMay();
  const [isNew, setIsNew] = useState(false);
  return (
    <Page
      title={texts.title}
      description={texts.description}
      crumbs={[{ label: texts.system }]}
      width="full"
      actions={
        may(creates) && (
          <Button kind="primary" icon="plus" onClick={() => setIsNew(true)}>
            {texts.create}
          </Button>
        )
      }
      toolbar={filters}
    >
      <DataTable
        label={texts.list}
        name={name}
        columns={columns}
        rows={pages.items}
        keyOf={(row) => row.id}
        total={pages.total}
        onOpen={(row) => onOpen(row.id)}
        openKey={openId}
        isLoading={pages.isLoading}
        error={pages.error}
        onRetry={pages.retry}
        hasMore={pages.hasMore}
        onLoadMore={pages.loadMore}
      />
      {drawer}
      {isNew && renderNew({ onClose: () => setIsNew(false), onCreated: onOpen })}
    </Page>
  );
}
