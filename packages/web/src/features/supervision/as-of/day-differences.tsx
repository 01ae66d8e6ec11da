import type { LedgerDifference } from "@zhigang/contract/supervision";
import { LEDGER_SUBJECT_WORDS, ROW_FATE_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { useLedgerDifferences } from "./queries.ts";
import { useValueWords } from "./value-words.ts";
import { asOfTexts, fieldTexts } from "./texts.ts";

const TONES = { appeared: "ok", vanished: "idle", differs: "warn" } as const;

/** What changed between two days, row by row and field by field. */
export function DayDifferences(props: { from: string; to: string }) {
  const { from, to } = props;
  const t = useTexts(asOfTexts);
  const differences = useLedgerDifferences(from, to);
  return (
    <DataTable
      label={t.changes(from, to)}
      name="ledger-differences"
      columns={useDifferenceColumns()}
      rows={differences.items}
      keyOf={(row) => row.id}
      isLoading={differences.isLoading}
      error={differences.error}
      onRetry={differences.retry}
      hasMore={differences.hasMore}
      onLoadMore={differences.loadMore}
      empty={
        <EmptyState icon="history" title={t.nothingChanged}>
          {t.chooseOther}
        </EmptyState>
      }
    />
  );
}

function useDifferenceColumns(): Column<LedgerDifference>[] {
  const { columns: t, none } = useTexts(asOfTexts);
  const fields: Readonly<Record<string, string>> = useTexts(fieldTexts);
  const valueWords = useValueWords();
  const say = useWord();
  return useMemo(
    () => [
      { key: "subject", title: t.subject, width: 150, render: (row) => say(LEDGER_SUBJECT_WORDS[row.subject]) },
      { key: "title", title: t.title, width: 260, grow: 2, render: (row) => row.title },
      {
        key: "fate",
        title: t.fate,
        width: 150,
        render: (row) => <Tag tone={TONES[row.fate]}>{say(ROW_FATE_WORDS[row.fate])}</Tag>,
      },
      {
        key: "fields",
        title: t.fields,
        width: 360,
        grow: 3,
        render: (row) => {
          const told = row.fields.map(({ field, from, to }) => {
            const [before, after] = [valueWords(field, from) ?? none, valueWords(field, to) ?? none];
            return `${fields[field] ?? field}: ${before} → ${after}`;
          });
          return <span title={told.join("\n")}>{told.join("; ")}</span>;
        },
      },
    ],
    [t, none, fields, valueWords, say],
  );
}
