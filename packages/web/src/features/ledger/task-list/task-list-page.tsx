import { useState } from "react";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useIsNarrow } from "../../../kit/narrow/use-is-narrow.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { TASK_GROUPINGS } from "@zhigang/contract/ledger";
import type { TaskGrouping } from "@zhigang/contract/ledger";
import { exchangeTexts } from "../exchange/texts.ts";
import { ExportMenu } from "../parts/export-menu.tsx";
import { useExportTasks } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { GroupRail } from "./group-rail.tsx";
import { SavedViews } from "./saved-views.tsx";
import { TaskDrawer } from "./task-drawer.tsx";
import { groupingOf, isNarrowed, NARROWING, TASK_FILTERS, taskQueryOf } from "./task-filter-state.ts";
import type { ChangeFilters, TaskFilterState } from "./task-filter-state.ts";
import { TaskFilters } from "./task-filters.tsx";
import { TaskTable } from "./task-table.tsx";
import { taskListTexts } from "./texts.ts";
import styles from "./task-list.module.css";

/** 任务台账: every task of every plan; filters, sort, groups and the open row live in the address. */
export function TaskListPage() {
  const t = useTexts(taskListTexts);
  const shared = useTexts(ledgerTexts);
  const bringingBack = useTexts(exchangeTexts);
  const may = useMay();
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [filters, changeFilters] = useUrlState(TASK_FILTERS);
  const [order, setOrder] = useState<readonly string[]>([]);
  const query = taskQueryOf(filters);
  const grouping = groupingOf(filters);
  const send = useExportTasks(query, (error) => showToast({ tone: "bad", words: wordsOf(error) }));
  return (
    <Page
      title={t.title}
      width="full"
      crumbs={[{ label: shared.ledger }]}
      actions={
        <>
          <SavedViews page="tasks" />
          {may("ledger.task.edit") && (
            <Button icon="upload" onClick={() => void navigate("/ledger/exchange")}>
              {bringingBack.bringBack}
            </Button>
          )}
          <ExportMenu send={send} of="tasks" />
        </>
      }
      toolbar={<TaskFilters filters={filters} onChange={changeFilters} />}
    >
      <div className={styles.desk}>
        {grouping && <GroupRail by={grouping} filters={filters} onChange={changeFilters} />}
        <TaskTable
          name="tasks"
          query={query}
          sort={filters.sort}
          onSortChange={(sort) => changeFilters({ sort })}
          openId={filters.open}
          onOpen={(row) => changeFilters({ open: row.id === filters.open ? "" : row.id })}
          onRowsChange={setOrder}
          isSelectable
          isNarrowed={isNarrowed(filters)}
          onClear={() => changeFilters(NARROWING)}
          tools={<Grouping filters={filters} onChange={changeFilters} />}
        />
        <TaskDrawer
          id={filters.open === "" ? null : filters.open}
          order={order}
          onGo={(open) => changeFilters({ open })}
          onClose={() => changeFilters({ open: "" })}
        />
      </div>
    </Page>
  );
}

/** By what the rail beside the table counts. */
function Grouping(props: { filters: TaskFilterState; onChange: ChangeFilters }) {
  const { filters, onChange } = props;
  const t = useTexts(taskListTexts);
  const isNarrow = useIsNarrow();
  const grouping = groupingOf(filters);
  const choices = TASK_GROUPINGS.map((by) => ({ value: by as TaskGrouping, label: t.groups[by] }));
  if (isNarrow) {
    return (
      <Select
        label={t.groupBy}
        placeholder={t.groupBy}
        width={130}
        isClearable
        value={grouping}
        options={choices}
        onChange={(group) => onChange({ group: group ?? "" })}
      />
    );
  }
  return (
    <Segmented<TaskGrouping | "none">
      label={t.groupBy}
      value={grouping ?? "none"}
      choices={[{ value: "none", label: t.noGroup }, ...choices]}
      onChange={(group) => onChange({ group: group === "none" ? "" : group })}
    />
  );
}
