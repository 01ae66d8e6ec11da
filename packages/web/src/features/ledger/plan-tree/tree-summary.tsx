import type { Plan, PlanPart } from "@zhigang/contract/ledger";
import { PLAN_KIND_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { tasksAddress } from "../addresses.ts";
import { useTask } from "../queries.ts";
import { QuickLook } from "../task-list/quick-look.tsx";
import { findPart, partTitle } from "./tree-nodes.tsx";
import { planTreeTexts } from "./texts.ts";
import styles from "./plan-tree.module.css";

/** What is chosen in the tree: a task in brief, a part, or the plan itself. */
export function TreeSummary(props: { plan: Plan; parts: readonly PlanPart[]; open: string }) {
  const { plan, parts, open } = props;
  const [kind, id = ""] = open.split(":");
  if (kind === "task") return <TaskSummary id={id} />;
  const part = kind === "part" ? findPart(parts, id) : undefined;
  return part ? <PartSummary plan={plan} part={part} /> : <PlanSummary plan={plan} />;
}

function TaskSummary({ id }: { id: string }) {
  const task = useTask(id);
  if (task.isError) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />;
  return task.data ? <QuickLook task={task.data} /> : <Skeleton lines={8} />;
}

function PartSummary({ plan, part }: { plan: Plan; part: PlanPart }) {
  const t = useTexts(planTreeTexts);
  const format = useFormat();
  return (
    <div className={styles.facts}>
      <h2 className={styles.factsTitle}>{partTitle(part, t)}</h2>
      <p>{t.partTasks(format.number(part.taskCount))}</p>
      {part.id !== plan.id && <Link to={tasksAddress({ planId: plan.id, partId: part.id })}>{t.partInTable}</Link>}
    </div>
  );
}

function PlanSummary({ plan }: { plan: Plan }) {
  const t = useTexts(planTreeTexts);
  const say = useWord();
  const format = useFormat();
  const period = [plan.periodFrom, plan.periodTo].filter(Boolean).join(" — ");
  return (
    <div className={styles.facts}>
      <h2 className={styles.factsTitle}>{plan.title}</h2>
      <dl className={styles.figures}>
        <Figure label={t.tasks} value={plan.taskCount} to={tasksAddress({ planId: plan.id })} />
        <Figure label={t.targets} value={plan.targetCount} to={`/ledger/targets?planId=${plan.id}`} />
        <Figure
          label={t.questions}
          value={plan.openQuestionCount}
          to={tasksAddress({ planId: plan.id, hasQuestion: "true" })}
        />
      </dl>
      <KeyValueList
        items={[
          { label: t.number, value: plan.documentNumber },
          { label: t.authority, value: plan.issuingAuthority },
          { label: t.issuedOn, value: plan.issuedOn === null ? null : format.dayInWords(plan.issuedOn) },
          { label: t.period, value: period },
          { label: t.kind, value: plan.planKind === null ? null : say(PLAN_KIND_WORDS[plan.planKind]) },
          { label: t.division, value: plan.divisionName },
          { label: t.published, value: t.publishedBy(plan.publishedBy, format.moment(plan.publishedAt)) },
        ]}
      />
      <p className={styles.hint}>{t.pickSomething}</p>
    </div>
  );
}

function Figure(props: { label: string; value: number; to: string }) {
  const format = useFormat();
  return (
    <div className={styles.figure}>
      <dt>{props.label}</dt>
      <dd>
        <Link to={props.to}>{format.number(props.value)}</Link>
      </dd>
    </div>
  );
}
