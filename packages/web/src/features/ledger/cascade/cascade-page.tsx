import type { AlignedPair, Plan } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useIsNarrow } from "../../../kit/narrow/use-is-narrow.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { NoPlans } from "../plan-tree/plan-tree-page.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { usePlans } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { CascadeDesk } from "./cascade-desk.tsx";
import { useAlignment, useAlignments, useProposeAlignment } from "./cascade-queries.ts";
import { CASCADE_STATE } from "./cascade-state.ts";
import type { CascadeState, ChangeCascade } from "./cascade-state.ts";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** 上下衔接: two plans, and what the lower makes of the upper. */
export function CascadePage() {
  const t = useTexts(cascadeTexts);
  const shared = useTexts(ledgerTexts);
  const [address, change] = useUrlState(CASCADE_STATE);
  const plans = usePlans();
  const pairs = useAlignments();
  const published = plans.data?.items.filter((plan) => plan.status === "published");
  const state = withLatestPair(address, pairs.data?.items);
  const retry = () => void Promise.all([plans.refetch(), pairs.refetch()]);
  const hasPair = published !== undefined && published.length > 1;
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.ledger }]}
      toolbar={hasPair && <PlanPair state={state} change={change} />}
    >
      <Content state={state} change={change} plans={published} pairs={pairs.data?.items} />
      <Failure error={plans.error ?? pairs.error} onRetry={retry} />
    </Page>
  );
}

function Failure({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  return error === null ? null : <ErrorState error={error} onRetry={onRetry} />;
}

interface ContentProps {
  state: CascadeState;
  change: ChangeCascade;
  plans: readonly Plan[] | undefined;
  pairs: readonly AlignedPair[] | undefined;
}

function Content({ state, change, plans, pairs }: ContentProps) {
  if (plans === undefined || pairs === undefined) return <Skeleton lines={8} />;
  if (plans.length === 0) return <NoPlans />;
  if (plans.length === 1) return <OnePlan />;
  return <Pair state={state} change={change} plans={plans} pairs={pairs} />;
}

function OnePlan() {
  const t = useTexts(cascadeTexts);
  return (
    <EmptyState icon="layers" title={t.onePlan}>
      {t.onePlanWords}
    </EmptyState>
  );
}

/** Without plans in the address the latest comparison is shown. */
function withLatestPair(state: CascadeState, pairs: readonly AlignedPair[] = []): CascadeState {
  const [latest] = pairs;
  if (state.upper !== "" || state.lower !== "" || latest === undefined) return state;
  return { ...state, upper: latest.upperPlanId, lower: latest.lowerPlanId };
}

function PlanPair({ state, change }: { state: CascadeState; change: ChangeCascade }) {
  const t = useTexts(cascadeTexts);
  const isNarrow = useIsNarrow();
  const { upper, lower } = state;
  const choose = (plans: Partial<Pick<CascadeState, "upper" | "lower">>) =>
    change({ ...CASCADE_STATE, view: state.view, upper, lower, ...plans }, { keepsHistory: true });
  const width = isNarrow ? "100%" : 360;
  return (
    <div className={styles.plans}>
      <div className={styles.plan}>
        <span className={styles.planWord}>{t.upper}</span>
        <PlanSelect
          label={t.upper}
          value={upper}
          width={width}
          isClearable={false}
          onChange={(id) => choose({ upper: id })}
        />
      </div>
      <IconButton icon="sort" label={t.swap} onClick={() => choose({ upper: lower, lower: upper })} />
      <div className={styles.plan}>
        <span className={styles.planWord}>{t.lower}</span>
        <PlanSelect
          label={t.lower}
          value={lower}
          width={width}
          isClearable={false}
          onChange={(id) => choose({ lower: id })}
        />
      </div>
    </div>
  );
}

interface PairProps {
  state: CascadeState;
  change: ChangeCascade;
  plans: readonly Plan[];
  pairs: readonly AlignedPair[];
}

function Pair({ state, change, plans, pairs }: PairProps) {
  const t = useTexts(cascadeTexts);
  const { upper, lower } = state;
  const isChosen = [upper, lower].every((id) => plans.some((plan) => plan.id === id));
  const pair = pairs.find((each) => each.upperPlanId === upper && each.lowerPlanId === lower);
  const alignment = useAlignment(isChosen ? (pair?.id ?? null) : null);
  if (!isChosen) {
    return (
      <EmptyState icon="layers" title={t.choosePair}>
        {t.choosePairWords}
      </EmptyState>
    );
  }
  if (upper === lower) return <EmptyState icon="layers" title={t.samePlan} />;
  if (pair === undefined) return <NotAligned upper={upper} lower={lower} />;
  if (alignment.isError) return <ErrorState error={alignment.error} onRetry={() => void alignment.refetch()} />;
  if (!alignment.data) return <Skeleton lines={8} />;
  return <CascadeDesk alignment={alignment.data} state={state} change={change} />;
}

function NotAligned({ upper, lower }: { upper: string; lower: string }) {
  const t = useTexts(cascadeTexts);
  const may = useMay();
  const wordsOf = useErrorWords();
  const send = useProposeAlignment(
    () => showToast({ words: t.aligned }),
    (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  );
  const body = { upperPlanId: upper, lowerPlanId: lower };
  return (
    <EmptyState
      icon="layers"
      title={t.notAligned}
      action={
        may("ledger.alignment.propose") && (
          <Button kind="primary" icon="layers" isBusy={send.isPending} onClick={() => send.mutate({ body })}>
            {t.align}
          </Button>
        )
      }
    >
      {t.notAlignedWords}
    </EmptyState>
  );
}
