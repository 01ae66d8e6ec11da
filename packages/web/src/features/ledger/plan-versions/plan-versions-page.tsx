import type { Plan, PlanVersions } from "@zhigang/contract/ledger";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { chosenPlan } from "../parts/chosen-plan.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { NoPlans } from "../plan-tree/plan-tree-page.tsx";
import { usePlans, usePlanVersions } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { LeftList } from "./left-list.tsx";
import { planVersionTexts } from "./texts.ts";
import { VersionList } from "./version-list.tsx";
import { VersionSheet } from "./version-sheet.tsx";
import styles from "./plan-versions.module.css";

const STATE = { planId: "", version: "" };

/** 规划版本: every version that a plan was published in, read-only. */
export function PlanVersionsPage() {
  const t = useTexts(planVersionTexts);
  const shared = useTexts(ledgerTexts);
  const [state, changeState] = useUrlState(STATE);
  const plans = usePlans();
  const plan = chosenPlan(plans.data?.items ?? [], state.planId);
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.ledger }, { label: shared.tree, to: "/ledger/tree" }]}
      actions={
        plan && (
          <PlanSelect
            value={plan.id}
            width={360}
            isClearable={false}
            hasWithdrawn
            onChange={(planId) => changeState({ planId, version: "" }, { keepsHistory: true })}
          />
        )
      }
    >
      {plans.isPending && <Skeleton lines={8} />}
      {plans.isError && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data && !plan && <NoPlans />}
      {plan && <VersionsOf plan={plan} state={state} onChange={changeState} />}
    </Page>
  );
}

interface Props {
  plan: Plan;
  state: UrlState<typeof STATE>;
  onChange: (change: Partial<UrlState<typeof STATE>>) => void;
}

function VersionsOf(props: Props) {
  const versions = usePlanVersions(props.plan.id);
  if (versions.data) return <Desk {...props} versions={versions.data} />;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  return <Skeleton lines={8} />;
}

function Desk({ plan, state, onChange, versions }: Props & { versions: PlanVersions }) {
  const t = useTexts(planVersionTexts);
  const [latest] = versions.items;
  if (!latest) {
    return (
      <EmptyState icon="history" title={t.only}>
        {t.onlyWords}
      </EmptyState>
    );
  }
  const chosen = versions.items.find(({ number }) => String(number) === state.version) ?? latest;
  const next = versions.items.find(({ number }) => number === chosen.number + 1);
  return (
    <>
      <div className={styles.desk}>
        <VersionList
          plan={plan}
          versions={versions.items}
          chosen={chosen.number}
          onChoose={(number) => onChange({ planId: plan.id, version: String(number) })}
        />
        <VersionSheet key={chosen.number} version={chosen} nextDraftId={next ? next.draftId : plan.draftId} />
      </div>
      <LeftList left={versions.withdrawn} />
    </>
  );
}
