import type { LedgerOverview, Plan, TaskGroup } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { Card } from "../../kit/card/card.tsx";
import { useDeadlineText } from "../../kit/deadline/use-deadline-text.ts";
import { EmptyState } from "../../kit/empty-state/empty-state.tsx";
import { useFormat } from "../../kit/language/format.ts";
import { useTexts } from "../../kit/language/texts.ts";
import { RankBars } from "../../kit/rank-bars/rank-bars.tsx";
import { homeTexts } from "./texts.ts";
import styles from "./home.module.css";

/** The plans that came into the ledger last. */
export function PlansCard(props: { plans: readonly Plan[] }) {
  const t = useTexts(homeTexts);
  const format = useFormat();
  return (
    <Card title={t.recentPlans} actions={<Link to="/ledger/tasks">{t.allTasks}</Link>}>
      {props.plans.length === 0 && (
        <EmptyState icon="layers" title={t.noPlans}>
          {t.noPlansWords}
        </EmptyState>
      )}
      <ul>
        {props.plans.map((plan) => (
          <li key={plan.id} className={styles.row}>
            <div className={styles.rowHead}>
              <Link to={`/ledger/tasks?planId=${plan.id}`} className={styles.rowTitle}>
                {plan.title}
              </Link>
              <span className={styles.rowNote}>{format.ago(plan.publishedAt)}</span>
            </div>
            <span className={styles.rowNote}>
              {[
                plan.issuingAuthority,
                plan.documentNumber,
                t.counts(format.number(plan.taskCount), format.number(plan.targetCount)),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How many tasks fall on each time node of the texts. */
export function TimeNodesCard(props: { nodes: LedgerOverview["timeNodes"] }) {
  const t = useTexts(homeTexts);
  const format = useFormat();
  const deadlineText = useDeadlineText();
  return (
    <Card title={t.timeNodes}>
      {props.nodes.length === 0 ? (
        <EmptyState icon="clock" title={t.noTimeNodes} />
      ) : (
        <RankBars
          items={props.nodes.slice(0, 8).map((node) => ({
            key: node.value,
            label: deadlineText(node.value),
            value: node.tasks,
            note: t.nodeTasks(format.number(node.tasks)),
            to: `/ledger/tasks?deadline=${encodeURIComponent(node.value)}`,
          }))}
        />
      )}
    </Card>
  );
}

/** The departments with most tasks. */
export function DepartmentsCard(props: { departments: readonly TaskGroup[] }) {
  const t = useTexts(homeTexts);
  const format = useFormat();
  if (props.departments.length === 0) return null;
  return (
    <Card title={t.topDepartments}>
      <RankBars
        items={props.departments.slice(0, 8).map((group) => ({
          key: group.key,
          label: group.label,
          value: group.taskCount,
          note: t.nodeTasks(format.number(group.taskCount)),
          to: `/ledger/departments?departmentId=${encodeURIComponent(group.key)}`,
        }))}
      />
    </Card>
  );
}
