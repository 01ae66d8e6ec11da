import type { TaskSelection } from "@zhigang/contract/ledger";
import type { TaskAsItem } from "@zhigang/contract/supervision";
import type { SupervisionKind, SupervisionWay } from "@zhigang/domain/supervision";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ScopeField, WaysField } from "../control/remit-fields.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { usePlanOptions, useProposeTasks, useTasksAsItems } from "../queries.ts";
import { KindSelect } from "./item-form.tsx";
import { newItemTexts } from "./texts.ts";
import styles from "./item-new.module.css";

/** Tasks of the ledger as items: who does each by when is taken from the task; what stands against one is said. */
export function TasksAsItems(props: {
  handed: TaskSelection | undefined;
  planId: string;
  onPlan: (planId: string) => void;
}) {
  const { handed, planId, onPlan } = props;
  const t = useTexts(newItemTexts);
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [kind, setKind] = useState<SupervisionKind>("daily");
  const [remit, setRemit] = useState<SharedRemit>({ scope: "", ways: [] });
  const selection = useMemo(() => handed ?? (planId === "" ? null : { filter: { planId } }), [handed, planId]);
  const preview = useTasksAsItems(selection);
  const rows = preview.data?.rows ?? NO_ROWS;
  const ready = rows.filter(({ problem }) => problem === null);
  const propose = useProposeTasks((made) => {
    showToast({ words: t.createdMany(String(made.items.length)) });
    void navigate("/supervision/items?view=all&status=proposed");
  });
  const send = () => {
    const ids = ready.map(({ taskId }) => taskId);
    propose.mutate({ body: { selection: { ids }, kind, ...sharedOf(remit) } });
  };
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        {handed === undefined && <PlanPicker planId={planId} onPlan={onPlan} />}
        <KindSelect value={kind} width={180} onChange={setKind} />
        {rows.length > 0 && <Counted rows={rows} ready={ready.length} />}
        <Button kind="primary" disabled={ready.length === 0} isBusy={propose.isPending} onClick={send}>
          {t.createMany(String(ready.length))}
        </Button>
      </div>
      {propose.error && <Alert tone="bad">{wordsOf(propose.error)}</Alert>}
      {rows.length > 0 && (
        <div className={styles.remit}>
          <ScopeField value={remit.scope} onChange={(scope) => setRemit((before) => ({ ...before, scope }))} />
          <WaysField values={remit.ways} onChange={(ways) => setRemit((before) => ({ ...before, ways }))} />
        </div>
      )}
      <DataTable
        label={t.list}
        name="tasks-as-items"
        columns={useColumns()}
        rows={rows}
        keyOf={(row) => row.taskId}
        isLoading={preview.isFetching && selection !== null}
        error={preview.error}
        onRetry={() => void preview.refetch()}
        empty={
          <EmptyState icon="table" title={t.nothing} action={<Link to="/ledger/tasks">{t.task}</Link>}>
            {t.nothingWords}
          </EmptyState>
        }
      />
    </div>
  );
}

/** 督查范围与方式 for all of them; object and period are each task's own. */
interface SharedRemit {
  readonly scope: string;
  readonly ways: readonly SupervisionWay[];
}

function sharedOf({ scope, ways }: SharedRemit) {
  return { ...(scope.trim() !== "" && { scope: scope.trim() }), ...(ways.length > 0 && { ways: [...ways] }) };
}

const NO_ROWS: readonly TaskAsItem[] = [];

function Counted({ rows, ready }: { rows: readonly TaskAsItem[]; ready: number }) {
  const t = useTexts(newItemTexts);
  const refused = rows.length - ready;
  return (
    <span className={styles.counted} {...(refused > 0 && { title: t.refusedWords })}>
      {[t.ready(String(ready)), refused > 0 && t.refused(String(refused))].filter(Boolean).join(" · ")}
    </span>
  );
}

function PlanPicker({ planId, onPlan }: { planId: string; onPlan: (planId: string) => void }) {
  const t = useTexts(newItemTexts);
  return (
    <Select
      label={t.plan}
      placeholder={t.plan}
      width={320}
      isSearchable
      isClearable
      value={planId === "" ? null : planId}
      options={usePlanOptions()}
      onChange={(id) => onPlan(id ?? "")}
    />
  );
}

function useColumns(): Column<TaskAsItem>[] {
  const t = useTexts(newItemTexts);
  return useMemo(
    () => [
      {
        key: "title",
        title: t.task,
        width: 320,
        grow: 2,
        render: (row) => (
          <Link to={`/ledger/tasks/${row.taskId}`} title={`${row.path} ${row.title}`}>
            {row.title}
          </Link>
        ),
      },
      {
        key: "problem",
        title: t.problem,
        width: 320,
        grow: 2,
        render: (row) => <Note row={row} />,
      },
      {
        key: "duties",
        title: t.duties,
        width: 200,
        grow: 1,
        render: (row) => row.problem === null && <LeadTags duties={row.duties} />,
      },
      { key: "due", title: t.due, width: 130, render: (row) => row.dueOn ?? t.noDue },
      { key: "period", title: t.periodTo, width: 130, render: (row) => row.remitTo ?? t.noPeriod },
      {
        key: "plan",
        title: t.plan,
        isHiddenAtFirst: true,
        width: 220,
        grow: 1,
        render: (row) => <span title={row.planTitle}>{row.planTitle}</span>,
      },
    ],
    [t],
  );
}

/** What stands against it; or what is to be known of those who do it. */
function Note({ row }: { row: TaskAsItem }) {
  const t = useTexts(newItemTexts);
  const notes = [
    row.problem,
    row.collective.length > 0 && t.collective(row.collective.join(t.and)),
    row.leftOut.length > 0 && t.leftOut(row.leftOut.join(t.and)),
  ].filter((note): note is string => typeof note === "string");
  if (notes.length === 0) return null;
  return (
    <span className={row.problem === null ? styles.counted : styles.problem} title={notes.join("\n")}>
      {notes[0]}
    </span>
  );
}
