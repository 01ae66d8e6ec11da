import type { AskAnswer as Answer } from "@zhigang/contract/documents";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import type { ChangeSearch, SearchState } from "../search-page/search-state.ts";
import type { AskQuery } from "../queries.ts";
import { useAnswer } from "../queries.ts";
import { askTexts } from "../texts.ts";
import styles from "./ask-answer.module.css";
import { CitedPassages } from "./cited-passages.tsx";
import { Alternatives, Choices, ConditionChips } from "./condition-chips.tsx";
import { FoundChanges, FoundTargets, FoundTasks } from "./ledger-findings.tsx";
import { PhrasedAnswer } from "./phrased-answer.tsx";

/** 问答: how the question was read, what the ledger says, and the words of the papers. Nothing stands here without its source. */
export function AskAnswer({ state, onChange }: { state: SearchState; onChange: ChangeSearch }) {
  const t = useTexts(askTexts);
  const query: AskQuery = {
    question: state.q,
    ...(state.without !== "" && { without: state.without }),
    ...(state.choose !== "" && { choose: state.choose }),
  };
  const asked = useAnswer(query);
  const answer = asked.data;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!answer) return <Skeleton lines={4} />;
  const add = (list: string, parts: readonly string[]) =>
    [...list.split(",").filter((one) => one !== ""), ...parts].join(",");
  const handlePick = (choice: string) => onChange({ choose: add(state.choose, [choice]) });
  return (
    <Card
      className={styles.card}
      title={
        <span className={styles.title}>
          <Icon name="spark" />
          {t.answer}
        </span>
      }
    >
      <div className={styles.answer}>
        <ConditionChips
          conditions={answer.conditions}
          onRemove={(fields) => onChange({ without: add(state.without, fields) })}
        />
        <Choices choices={answer.choices} onPick={handlePick} />
        <Alternatives alternatives={answer.alternatives} onPick={handlePick} />
        {answer.isNothing ? <Nothing answer={answer} /> : <Findings answer={answer} query={query} />}
      </div>
    </Card>
  );
}

function Findings({ answer, query }: { answer: Answer; query: AskQuery }) {
  const { tasks, targets, changes, passages, filter } = answer;
  const shown = shownOf(answer);
  return (
    <>
      {answer.canPhrase && shown.passages && <PhrasedAnswer key={JSON.stringify(query)} query={query} />}
      {shown.targets && targets && <FoundTargets targets={targets} />}
      {shown.tasks && tasks && <FoundTasks tasks={tasks} filter={filter} />}
      {changes && <FoundChanges changes={changes} />}
      {shown.passages && <CitedPassages passages={passages} />}
    </>
  );
}

/** That there is none is said only of what was asked for, and only where nothing else answers. */
function shownOf({ intent, tasks, targets, passages }: Answer) {
  const hasTargets = targets !== null && (targets.total > 0 || intent === "target");
  const hasPassages = passages.length > 0;
  return {
    targets: hasTargets,
    tasks: tasks !== null && (tasks.total > 0 || (!hasTargets && !hasPassages)),
    passages: hasPassages,
  };
}

function Nothing({ answer }: { answer: Answer }) {
  const t = useTexts(askTexts);
  return (
    <p className={styles.statement}>
      {t.nothing}
      {answer.topic.length > 0 && <span className={styles.faint}>{t.lookedFor(answer.topic.join(" "))}</span>}
    </p>
  );
}
