import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { LedgerOverview } from "@zhigang/contract/ledger";
import type { ReactNode } from "react";
import { useMay, useSession } from "../../api/session.ts";
import { useEndpoint } from "../../api/use-endpoint.ts";
import { ErrorState } from "../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../kit/language/texts.ts";
import { Skeleton } from "../../kit/skeleton/skeleton.tsx";
import { StatCard, StatRow } from "../../kit/stat-card/stat-card.tsx";
import { DepartmentsCard, PlansCard, TimeNodesCard } from "./overview-cards.tsx";
import { homeTexts } from "./texts.ts";
import styles from "./home.module.css";

/** The ledger's part of the home page: what waits, then the whole in a few figures. */
export function LedgerCards(props: { drafts: ReactNode }) {
  const t = useTexts(homeTexts);
  const overview = useEndpoint(ledgerEndpoints.getOverview, {});
  if (overview.isPending) return <Skeleton lines={6} />;
  if (!overview.data) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  const figures = overview.data;
  return (
    <>
      <section aria-label={t.waiting} className={styles.section}>
        <h2 className={styles.heading}>{t.waiting}</h2>
        <WaitingRow figures={figures} />
      </section>
      <div className={styles.columns}>
        <div className={styles.column}>
          {props.drafts}
          <PlansCard plans={figures.recentPlans} />
        </div>
        <div className={styles.column}>
          <TimeNodesCard nodes={figures.timeNodes} />
          <DepartmentsCard departments={figures.topDepartments} />
        </div>
      </div>
      <section aria-label={t.wholeLedger} className={styles.section}>
        <h2 className={styles.heading}>{t.wholeLedger}</h2>
        <StatRow>
          <StatCard label={t.plans} value={figures.plans} icon="layers" to="/ledger/tree" />
          <StatCard label={t.tasks} value={figures.tasks} icon="table" to="/ledger/tasks" />
          <StatCard label={t.targets} value={figures.targets} icon="target" to="/ledger/targets" />
          <StatCard label={t.departments} value={figures.departments} icon="people" to="/ledger/departments" />
        </StatRow>
      </section>
    </>
  );
}

function WaitingRow(props: { figures: LedgerOverview }) {
  const { figures } = props;
  const t = useTexts(homeTexts);
  const may = useMay();
  const { lead, joint, support } = figures.myTasks;
  const department = useSession()?.department?.id ?? "";
  const mine = (dutyRole: string) =>
    `/ledger/tasks?${new URLSearchParams({ departmentId: department, dutyRole }).toString()}`;
  return (
    <StatRow>
      {may("documents.draft.edit") && (
        <StatCard
          label={t.openDrafts}
          value={figures.openDrafts}
          unit={t.draft}
          icon="draft"
          tone="accent"
          to="/drafts"
        />
      )}
      {lead + joint + support > 0 && (
        <>
          <StatCard label={t.lead} value={lead} unit={t.item} icon="flag" tone="accent" to={mine("lead")} />
          <StatCard label={t.joint} value={joint} unit={t.item} icon="people" tone="info" to={mine("joint")} />
          <StatCard label={t.support} value={support} unit={t.item} icon="link" tone="idle" to={mine("support")} />
        </>
      )}
      {may("ledger.question.read") && (
        <StatCard
          label={t.openQuestions}
          value={figures.openQuestions}
          unit={t.item}
          icon="question"
          tone="warn"
          to="/ledger/tasks?hasQuestion=true"
        />
      )}
      <StatCard
        label={t.tasksWithoutLead}
        value={figures.tasksWithoutLead}
        unit={t.item}
        icon="flag"
        tone="bad"
        to="/ledger/tasks?leadBasis=none"
      />
      <StatCard
        label={t.tasksWithoutDueDay}
        value={figures.tasksWithoutDueDay}
        unit={t.item}
        icon="calendar"
        tone="idle"
        to="/ledger/tasks"
      />
    </StatRow>
  );
}
