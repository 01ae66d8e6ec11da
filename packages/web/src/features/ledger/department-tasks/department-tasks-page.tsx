import type { TaskGroup } from "@zhigang/contract/ledger";
import { useSession } from "../../../api/session.ts";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { useTaskGroups } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { DepartmentBars } from "./department-bars.tsx";
import { MustDo } from "./must-do.tsx";
import { departmentTasksTexts } from "./texts.ts";
import styles from "./department-tasks.module.css";

const STATE = { departmentId: "", dutyRole: "", planId: "", open: "" };

/** 按部门: who carries how much, and what one department must do. */
export function DepartmentTasksPage() {
  const t = useTexts(departmentTasksTexts);
  const shared = useTexts(ledgerTexts);
  const [state, changeState] = useUrlState(STATE);
  return (
    <Page
      title={t.title}
      width="full"
      crumbs={[{ label: shared.ledger }]}
      actions={<PlanSelect value={state.planId} onChange={(planId) => changeState({ planId, open: "" })} width={260} />}
    >
      <Desk state={state} onChange={changeState} />
    </Page>
  );
}

interface DeskProps {
  state: UrlState<typeof STATE>;
  onChange: (change: Partial<UrlState<typeof STATE>>, how?: { keepsHistory?: boolean }) => void;
}

function Desk({ state, onChange }: DeskProps) {
  const t = useTexts(departmentTasksTexts);
  const own = useSession()?.department?.id ?? null;
  const { departmentId, planId } = state;
  const groups = useTaskGroups("department", planId === "" ? {} : { planId });
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data) return <Skeleton lines={8} />;
  const items = ownFirst(groups.data.items, own);
  if (items.length === 0) return <EmptyState icon="people" title={t.empty} />;
  const shown = departmentId === "" ? keyOfFirst(items) : departmentId;
  return (
    <div className={styles.desk}>
      <DepartmentBars
        groups={items}
        own={own}
        value={shown}
        onChange={(key) => onChange({ departmentId: key, dutyRole: "", open: "" }, { keepsHistory: true })}
      />
      <MustDo
        key={shown}
        group={items.find((group) => group.key === shown)}
        departmentId={shown}
        planId={planId}
        dutyRole={state.dutyRole}
        open={state.open}
        onChange={onChange}
      />
    </div>
  );
}

function keyOfFirst(groups: readonly TaskGroup[]): string {
  return groups[0]?.key ?? "";
}

/** A liaison sees the own department before all others. */
function ownFirst(groups: readonly TaskGroup[], own: string | null): TaskGroup[] {
  return [...groups.filter((group) => group.key === own), ...groups.filter((group) => group.key !== own)];
}
