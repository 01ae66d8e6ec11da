import type { TaskGroup } from "@zhigang/contract/ledger";
import { useSession } from "../../../api/session.ts";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
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
  const own = useSession()?.department?.id ?? null;
  const groups = useTaskGroups("department", state.planId === "" ? {} : { planId: state.planId });
  const items = ownFirst(groups.data?.items ?? [], own);
  const chosen = items.find((group) => group.key === state.departmentId);
  const shown = chosen ?? (state.departmentId === "" ? items[0] : undefined);
  return (
    <Page
      title={t.title}
      width="full"
      crumbs={[{ label: shared.ledger }]}
      actions={<PlanSelect value={state.planId} onChange={(planId) => changeState({ planId, open: "" })} width={260} />}
    >
      {groups.isPending && <Skeleton lines={8} />}
      {groups.isError && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.data && items.length === 0 && <EmptyState icon="people" title={t.empty} />}
      {items.length > 0 && (
        <div className={styles.desk}>
          <DepartmentBars
            groups={items}
            own={own}
            value={shown?.key ?? ""}
            onChange={(departmentId) => changeState({ departmentId, dutyRole: "", open: "" }, { keepsHistory: true })}
          />
          <MustDo
            key={shown?.key ?? state.departmentId}
            group={shown}
            departmentId={shown?.key ?? state.departmentId}
            planId={state.planId}
            dutyRole={state.dutyRole}
            open={state.open}
            onChange={changeState}
          />
        </div>
      )}
    </Page>
  );
}

/** A liaison sees the own department before all others. */
function ownFirst(groups: readonly TaskGroup[], own: string | null): TaskGroup[] {
  return [...groups.filter((group) => group.key === own), ...groups.filter((group) => group.key !== own)];
}
