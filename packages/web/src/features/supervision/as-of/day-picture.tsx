import type { PastItem, PastTarget, PastTask } from "@zhigang/contract/supervision";
import { DUTY_ROLE_WORDS, ITEM_STATUS_WORDS, PROGRESS_CLASS_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { Link } from "react-router";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { usePastItems, usePastTargets, usePastTasks } from "./queries.ts";
import { asOfTexts } from "./texts.ts";

/** What of the ledger is looked at. */
export type LedgerPart = "items" | "tasks" | "targets";

/** The ledger of one day, part by part. */
export function DayPicture(props: { on: string; part: LedgerPart }) {
  const { on, part } = props;
  switch (part) {
    case "items":
      return <Items on={on} />;
    case "tasks":
      return <Tasks on={on} />;
    case "targets":
      return <Targets on={on} />;
  }
}

function Items({ on }: { on: string }) {
  return <Rows on={on} name="as-of-items" columns={useItemColumns()} pages={usePastItems(on)} />;
}

function Tasks({ on }: { on: string }) {
  return <Rows on={on} name="as-of-tasks" columns={useTaskColumns()} pages={usePastTasks(on)} />;
}

function Targets({ on }: { on: string }) {
  return <Rows on={on} name="as-of-targets" columns={useTargetColumns()} pages={usePastTargets(on)} />;
}

function Rows<Row extends { id: string }>(props: {
  on: string;
  name: string;
  columns: Column<Row>[];
  pages: Omit<ReturnType<typeof usePastItems>, "items"> & { items: Row[] };
}) {
  const { on, name, columns, pages } = props;
  const t = useTexts(asOfTexts);
  return (
    <DataTable
      label={t.list(on)}
      name={name}
      columns={columns}
      rows={pages.items}
      keyOf={({ id }) => id}
      isLoading={pages.isLoading}
      error={pages.error}
      onRetry={pages.retry}
      hasMore={pages.hasMore}
      onLoadMore={pages.loadMore}
      empty={
        <EmptyState icon="history" title={t.nothing}>
          {t.chooseOther}
        </EmptyState>
      }
    />
  );
}

function useItemColumns(): Column<PastItem>[] {
  const { columns: t, none } = useTexts(asOfTexts);
  const say = useWord();
  return useMemo(
    () => [
      { key: "number", title: t.number, width: 130, render: (item) => item.number ?? none },
      {
        key: "title",
        title: t.title,
        width: 280,
        grow: 3,
        render: (item) => <Link to={itemAddress(item.id)}>{item.title}</Link>,
      },
      { key: "lead", title: t.lead, width: 180, grow: 1, render: (item) => <LeadTags duties={item.duties} /> },
      {
        key: "status",
        title: t.status,
        width: 140,
        render: (item) => (
          <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
        ),
      },
      { key: "dueOn", title: t.dueOn, width: 120, render: (item) => item.dueOn ?? none },
      {
        key: "percent",
        title: t.percent,
        width: 90,
        align: "end",
        render: (item) => (item.percent === null ? none : `${item.percent}%`),
      },
      { key: "gap", title: t.gap, width: 110, align: "end", render: (item) => item.gap ?? none },
      { key: "class", title: t.class, width: 130, render: (item) => say(PROGRESS_CLASS_WORDS[item.class]) },
      {
        key: "light",
        title: t.light,
        width: 100,
        render: (item) => (item.colour === null ? none : <ColourMark colour={item.colour} />),
      },
    ],
    [t, none, say],
  );
}

function useTaskColumns(): Column<PastTask>[] {
  const { columns: t, none } = useTexts(asOfTexts);
  const say = useWord();
  return useMemo(
    () => [
      { key: "title", title: t.title, width: 320, grow: 3, render: (task) => task.title },
      {
        key: "duties",
        title: t.duties,
        width: 280,
        grow: 2,
        render: (task) => task.duties.map(({ role, name }) => `${say(DUTY_ROLE_WORDS[role])} ${name}`).join(" · "),
      },
      { key: "dueOn", title: t.dueOn, width: 140, render: (task) => task.dueOn ?? task.deadlineValue ?? none },
    ],
    [t, none, say],
  );
}

function useTargetColumns(): Column<PastTarget>[] {
  const { columns: t, none } = useTexts(asOfTexts);
  return useMemo(
    () => [
      { key: "title", title: t.title, width: 320, grow: 3, render: (target) => target.name },
      {
        key: "value",
        title: t.value,
        width: 160,
        align: "end",
        render: (target) =>
          target.value === null
            ? none
            : `${target.comparator === "=" ? "" : target.comparator}${target.value}${target.unit}`,
      },
      { key: "dueOn", title: t.dueOn, width: 140, render: (target) => target.dueOn ?? target.deadlineValue ?? none },
    ],
    [t, none],
  );
}
