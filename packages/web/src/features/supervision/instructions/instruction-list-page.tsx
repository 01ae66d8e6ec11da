import type { Instruction } from "@zhigang/contract/supervision";
import { INSTRUCTION_STATUS_WORDS, INSTRUCTION_URGENCY_WORDS } from "@zhigang/domain/glossary";
import { INSTRUCTION_VIEWS } from "@zhigang/domain/supervision";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { SearchBox } from "../../../kit/search-box/search-box.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { instructionAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { InstructionDue } from "./instruction-due.tsx";
import { INSTRUCTION_STATUS_TONES, URGENCY_TONES } from "./instruction-status.ts";
import { useInstructionCounts, useInstructions } from "./queries.ts";
import { RegisterDialog } from "./register-dialog.tsx";
import { instructionTexts } from "./texts.ts";
import styles from "./instructions.module.css";

const FILTERS = { view: "", q: "" };

/** 领导批示: what is to be put in hand, under way, to be reported, to be noted, settled. */
export function InstructionListPage() {
  const t = useTexts(instructionTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const may = useMay();
  const [filters, change] = useUrlState(FILTERS);
  const [isRegistering, setIsRegistering] = useState(false);
  const first = may("supervision.instruction.carry_out") ? "registered" : "replied";
  const view = INSTRUCTION_VIEWS.find((one) => one === filters.view) ?? first;
  const instructions = useInstructions({ view, ...(filters.q !== "" && { q: filters.q }) });
  const counts = useInstructionCounts().data?.counts;
  const tabs = INSTRUCTION_VIEWS.map((value) => ({
    value,
    label: t[value],
    ...(value !== "settled" && { count: counts?.find((one) => one.view === value)?.count }),
  }));
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      actions={
        <Button kind="primary" icon="plus" onClick={() => setIsRegistering(true)}>
          {t.register}
        </Button>
      }
      toolbar={
        <div className={styles.head}>
          <Tabs label={t.views} tabs={tabs} value={view} onChange={(next) => change({ view: next })} />
          <FilterBar>
            <SearchBox label={t.search} value={filters.q} width={320} onSearch={(q) => change({ q })} />
          </FilterBar>
        </div>
      }
    >
      <DataTable
        label={t.list}
        name="instructions"
        columns={useColumns()}
        rows={instructions.items}
        keyOf={(one: Instruction) => one.id}
        onOpen={(one) => void navigate(instructionAddress(one.id))}
        isLoading={instructions.isLoading}
        error={instructions.error}
        onRetry={instructions.retry}
        hasMore={instructions.hasMore}
        onLoadMore={instructions.loadMore}
        empty={
          <EmptyState icon="quote" title={t.nothing}>
            {t.nothingWords[view]}
          </EmptyState>
        }
      />
      {isRegistering && <RegisterDialog follows={null} onClose={() => setIsRegistering(false)} />}
    </Page>
  );
}

function useColumns(): Column<Instruction>[] {
  const { columns: t, by, itemCount } = useTexts(instructionTexts);
  const say = useWord();
  return useMemo(
    () => [
      {
        key: "words",
        title: t.words,
        width: 340,
        grow: 4,
        render: ({ id, words, number }) => (
          <Link to={instructionAddress(id)} title={words ?? number}>
            {words ?? number}
          </Link>
        ),
      },
      {
        key: "leader",
        title: t.leader,
        width: 190,
        render: ({ leaderName, instructedOn }) => by(leaderName, instructedOn),
      },
      {
        key: "status",
        title: t.status,
        width: 180,
        render: ({ status, urgency }) => (
          <span className={styles.due}>
            <StatusTag tone={INSTRUCTION_STATUS_TONES[status]} word={say(INSTRUCTION_STATUS_WORDS[status])} />
            {urgency !== "ordinary" && (
              <Tag tone={URGENCY_TONES[urgency]}>{say(INSTRUCTION_URGENCY_WORDS[urgency])}</Tag>
            )}
          </span>
        ),
      },
      { key: "due", title: t.due, width: 180, render: (one) => <InstructionDue instruction={one} /> },
      { key: "items", title: t.items, width: 110, render: ({ items }) => itemCount(String(items.length)) },
      { key: "number", title: t.number, width: 150, render: ({ number }) => number },
    ],
    [t, by, itemCount, say],
  );
}
