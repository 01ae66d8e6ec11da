import type { PlanProgress } from "@zhigang/contract/supervision";
import { Card } from "../../../kit/card/card.tsx";
import { Chart } from "../../../kit/chart/chart.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useScopedTitle } from "../parts/use-scoped-title.ts";
import { supervisionTexts } from "../texts.ts";
import { Contributions } from "./contributions.tsx";
import { ProgressHead } from "./progress-head.tsx";
import { usePlanProgress, usePlansInProgress } from "./queries.ts";
import { progressTexts } from "./texts.ts";
import styles from "./progress.module.css";

const STATE = { plan: "", on: "" };

/** 规划进度: rolled up by the plan's policy, with the formula, the curve and what each item brings. */
export function ProgressPage() {
  const t = useTexts(progressTexts);
  const shared = useTexts(supervisionTexts);
  const [state, change] = useUrlState(STATE);
  const plans = usePlansInProgress();
  const items = plans.data?.items ?? [];
  const planId = state.plan === "" ? (items[0]?.planId ?? "") : state.plan;
  return (
    <Page
      title={useScopedTitle(t.title)}
      description={t.description}
      crumbs={[{ label: shared.room }]}
      toolbar={items.length > 0 && <ProgressFilters items={items} planId={planId} on={state.on} onChange={change} />}
    >
      {plans.error ? (
        <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
      ) : plans.isPending ? (
        <Skeleton lines={8} />
      ) : planId === "" ? (
        <EmptyState icon="target" title={t.noPlans}>
          {t.noPlansWords}
        </EmptyState>
      ) : (
        <OfPlan planId={planId} on={state.on} />
      )}
    </Page>
  );
}

function ProgressFilters(props: {
  items: readonly { planId: string; planTitle: string }[];
  planId: string;
  on: string;
  onChange: (change: { plan?: string; on?: string }) => void;
}) {
  const { items, planId, on, onChange } = props;
  const t = useTexts(progressTexts);
  return (
    <div className={styles.filters}>
      <div className={styles.pick}>
        <Select
          label={t.plan}
          isSearchable
          value={planId}
          options={items.map((one) => ({ value: one.planId, label: one.planTitle }))}
          onChange={(plan) => onChange({ plan: plan ?? "" })}
        />
      </div>
      <DayPicker label={t.on} value={on === "" ? null : on} onChange={(day) => onChange({ on: day ?? "" })} />
    </div>
  );
}

function OfPlan(props: { planId: string; on: string }) {
  const progress = usePlanProgress(props.planId, props.on);
  if (progress.error) return <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />;
  if (!progress.data) return <Skeleton lines={8} />;
  return (
    <div className={styles.stack}>
      <ProgressHead progress={progress.data} />
      <PlannedAndActual progress={progress.data} />
      <Contributions progress={progress.data} />
    </div>
  );
}

function PlannedAndActual(props: { progress: PlanProgress }) {
  const { points } = props.progress;
  const t = useTexts(progressTexts);
  if (points.length === 0) return null;
  const data = {
    categories: points.map(({ on }) => on.slice(0, 7)),
    series: [
      { name: t.plannedSeries, values: points.map(({ planned }) => numberOf(planned)), isExpected: true },
      { name: t.actualSeries, values: points.map(({ actual }) => numberOf(actual)) },
    ],
  };
  return (
    <Card>
      <Chart label={t.curve} kind="line" data={data} unit="%" />
    </Card>
  );
}

function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}
