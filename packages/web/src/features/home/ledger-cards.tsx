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
  const { openDrafts, openQuestions, myTasks, tasksWithoutLead } = props.figures;
  const t = useTexts(homeTexts);
  const may = useMay();
  const { lead, joint, support } = myTasks;
  const isMine = lead + joint + support > 0;
  return (
    <StatRow>
      {may("documents.draft.edit") && (
        <StatCard label={t.openDrafts} value={openDrafts} unit={t.draft} icon="draft" tone="accent" to="/drafts" />
      )}
      {isMine && <MyDuties counts={{ lead, joint, support }} />}
      {may("ledger.question.read") && (
        <StatCard
          label={t.openQuestions}
          value={openQuestions}
          unit={t.item}
          icon="question"
          tone="warn"
          to="/ledger/tasks?hasQuestion=true"
        />
      )}
      <StatCard
        label={t.tasksWithoutLead}
        value={tasksWithoutLead}
        unit={t.item}
        icon="flag"
        tone="bad"
        to="/ledger/tasks?leadBasis=none"
      />
    </StatRow>
  );
}

const DUTY_LOOKS = {
  lead: { icon: "flag", tone: "accent" },
  joint: { icon: "people", tone: "info" },
  support: { icon: "link", tone: "idle" },
} as const;

/** What one's own department does, role by role. */
function MyDuties(props: { counts: Readonly<Record<keyof typeof DUTY_LOOKS, number>> }) {
  const t = useTexts(homeTexts);
  const departmentId = useSession()?.department?.id ?? "";
  return (["lead", "joint", "support"] as const).map((dutyRole) => (
    <StatCard
      key={dutyRole}
      label={t[dutyRole]}
      value={props.counts[dutyRole]}
      unit={t.item}
      {...DUTY_LOOKS[dutyRole]}
      to={`/ledger/tasks?${new URLSearchParams({ departmentId, dutyRole }).toString()}`}
    />
  ));
}
