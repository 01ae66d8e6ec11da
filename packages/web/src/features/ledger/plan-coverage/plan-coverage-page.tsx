import type { Plan, PlanCoverage } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { chosenPlan } from "../parts/chosen-plan.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { NoPlans } from "../plan-tree/plan-tree-page.tsx";
import { usePlanCoverage, usePlans } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { ClassShares } from "./class-shares.tsx";
import { CoverageFigures } from "./coverage-figures.tsx";
import { NumbersNotTaken } from "./numbers-not-taken.tsx";
import { PartShares } from "./part-shares.tsx";
import { UnclaimedList } from "./unclaimed-list.tsx";
import { coverageTexts } from "./texts.ts";
import styles from "./plan-coverage.module.css";

const STATE = { planId: "" };

/** 覆盖: what became of every sentence of a plan. */
export function PlanCoveragePage() {
  const t = useTexts(coverageTexts);
  const shared = useTexts(ledgerTexts);
  const [state, changeState] = useUrlState(STATE);
  const plans = usePlans();
  const plan = chosenPlan(plans.data?.items ?? [], state.planId);
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.ledger }]}
      actions={
        plan && (
          <PlanSelect
            value={plan.id}
            width={360}
            isClearable={false}
            hasWithdrawn
            onChange={(planId) => changeState({ planId }, { keepsHistory: true })}
          />
        )
      }
    >
      {plans.isPending && <Skeleton lines={8} />}
      {plans.isError && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data && !plan && <NoPlans />}
      {plan && <CoverageOf plan={plan} />}
    </Page>
  );
}

function CoverageOf({ plan }: { plan: Plan }) {
  const coverage = usePlanCoverage(plan.id);
  if (coverage.isError) return <ErrorState error={coverage.error} onRetry={() => void coverage.refetch()} />;
  return coverage.data ? <Sheet plan={plan} coverage={coverage.data} /> : <Skeleton lines={8} />;
}

function Sheet({ plan, coverage }: { plan: Plan; coverage: PlanCoverage }) {
  const t = useTexts(coverageTexts);
  const may = useMay();
  return (
    <>
      <p className={styles.ways}>
        <strong>{plan.title}</strong>
        <Link to={`/ledger/tree?planId=${plan.id}`}>{t.openTree}</Link>
        {may("documents.document.read") && <Link to={`/documents/${coverage.documentId}`}>{t.openDocument}</Link>}
      </p>
      <CoverageFigures coverage={coverage} />
      <div className={styles.columns}>
        <ClassShares byClass={coverage.byClass} />
        <PartShares parts={coverage.byPart} />
      </div>
      <UnclaimedList coverage={coverage} />
      <NumbersNotTaken numbers={coverage.numbersNotTaken} />
    </>
  );
}
