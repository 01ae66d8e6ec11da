import type { Plan } from "@zhigang/contract/ledger";
import { PLAN_KIND_WORDS, PLAN_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Input } from "../../../kit/input/input.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useIsNarrow } from "../../../kit/narrow/use-is-narrow.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { ledgerTexts } from "../texts.ts";
import { planTreeTexts } from "./texts.ts";
import styles from "./plan-tree.module.css";

const MANY = 8;

/** The plans of the ledger with what each holds; on a phone one field to pick from. */
export function PlanPicker(props: { plans: readonly Plan[]; value: string; onChange: (planId: string) => void }) {
  const { plans, value, onChange } = props;
  const t = useTexts(planTreeTexts);
  const isNarrow = useIsNarrow();
  const [words, setWords] = useState("");
  if (isNarrow) {
    return <PlanSelect value={value} onChange={onChange} width="100%" isClearable={false} hasWithdrawn />;
  }
  const shown = plans.filter((plan) => plan.title.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <nav className={styles.picker} aria-label={t.plans}>
      {plans.length > MANY && (
        <Input icon="search" aria-label={t.findPlan} placeholder={t.findPlan} value={words} onChange={setWords} />
      )}
      <ul className={styles.plans}>
        {shown.map((plan) => (
          <li key={plan.id}>
            <PlanEntry plan={plan} isChosen={plan.id === value} onChoose={() => onChange(plan.id)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PlanEntry(props: { plan: Plan; isChosen: boolean; onChoose: () => void }) {
  const { plan, isChosen, onChoose } = props;
  const t = useTexts(ledgerTexts);
  const say = useWord();
  const format = useFormat();
  const { taskCount, targetCount, openQuestionCount } = plan;
  return (
    <button type="button" className={styles.plan} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.planTitle}>{plan.title}</span>
      <span className={styles.planFacts}>
        {plan.planKind !== null && `${say(PLAN_KIND_WORDS[plan.planKind])} · `}
        {`${t.taskCount(format.number(taskCount))} · ${t.targetCount(format.number(targetCount))}`}
      </span>
      {(plan.status === "withdrawn" || openQuestionCount > 0) && (
        <span className={styles.planTags}>
          {plan.status === "withdrawn" && <Tag tone="idle">{say(PLAN_STATUS_WORDS.withdrawn)}</Tag>}
          {openQuestionCount > 0 && (
            <Tag tone="warn" icon="question">
              {t.questionCount(format.number(openQuestionCount))}
            </Tag>
          )}
        </span>
      )}
    </button>
  );
}
