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
import { useLedgerAsOf } from "./queries.ts";
import { asOfTexts } from "./texts.ts";

/** What of the ledger is looked at. */
export type LedgerPart = "items" | "tasks" | "targets";

/** The ledger of one day, part by part. */
export function DayPicture(props: { on: string; part: LedgerPart }) {
  const { on, part } = props;
  const t = useTexts(asOfTexts);
  const ledger = useLedgerAsOf(on);
  const shared = {
    label: t.list(on),
    isLoading: ledger.isPending,
    error: ledger.error,
    onRetry: () => void ledger.refetch(),
    empty: (
      <EmptyState icon="history" title={t.nothing}>
        {t.chooseOther}
      </EmptyState>
    ),
  };
  const [items, tasks, targets] = [useItemColumns(), useTaskColumns(), useTargetColumns()];
  const keyOf = ({ id }: { id: string }) => id;
  if (part === "tasks")
    return <DataTable {...shared} name="as-of-tasks" columns={tasks} rows={ledger.data?.tasks ?? []} keyOf={keyOf} />;
  if (part === "targets")
    return (
      <DataTable {...shared} name="as-of-targets" columns={targets} rows={ledger.data?.targets ?? []} keyOf={keyOf} />
    );
  return <DataTable {...shared} name="as-of-items" columns={items} rows={ledger.data?.items ?? []} keyOf={keyOf} />;
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
