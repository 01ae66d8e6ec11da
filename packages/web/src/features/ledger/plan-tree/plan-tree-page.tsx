import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { chosenPlan } from "../parts/chosen-plan.ts";
import { usePlans } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { PlanActions } from "./plan-actions.tsx";
import { PlanPicker } from "./plan-picker.tsx";
import { PlanTreeDesk } from "./plan-tree-desk.tsx";
import { planTreeTexts } from "./texts.ts";
import styles from "./plan-tree.module.css";

const STATE = { planId: "", open: "" };

/** 任务树: a plan as its text is built, part by part, task by task. */
export function PlanTreePage() {
  const t = useTexts(planTreeTexts);
  const shared = useTexts(ledgerTexts);
  const [state, changeState] = useUrlState(STATE);
  const plans = usePlans();
  const items = plans.data?.items ?? [];
  const plan = chosenPlan(items, state.planId);
  return (
    <Page
      title={t.title}
      width="full"
      crumbs={[{ label: shared.ledger }]}
      actions={plan && <PlanActions plan={plan} />}
    >
      {plans.isPending && <Skeleton lines={8} />}
      {plans.isError && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data && items.length === 0 && <NoPlans />}
      {plan && (
        <div className={styles.desk}>
          <PlanPicker plans={items} value={plan.id} onChange={(planId) => changeState({ planId, open: "" })} />
          <PlanTreeDesk key={plan.id} plan={plan} open={state.open} onOpen={(open) => changeState({ open })} />
        </div>
      )}
    </Page>
  );
}

/** Nothing published yet, and what to do about it. */
export function NoPlans() {
  const t = useTexts(planTreeTexts);
  const shared = useTexts(ledgerTexts);
  const may = useMay();
  return (
    <EmptyState
      icon="tree"
      title={t.noPlans}
      action={may("documents.file.import") && <Link to="/documents">{shared.importFirst}</Link>}
    >
      {t.noPlansWords}
    </EmptyState>
  );
}
