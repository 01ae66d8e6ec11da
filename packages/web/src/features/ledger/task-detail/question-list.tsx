import type { LedgerQuestion } from "@zhigang/contract/ledger";
import { QUESTION_KIND_WORDS } from "@zhigang/domain/glossary";
import { useId, useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useAnswerQuestion } from "../queries.ts";
import { QUESTION_HINTS } from "./question-hints.ts";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

/** 疑问: what the text leaves open, answered where it stands. */
export function QuestionList(props: { questions: readonly LedgerQuestion[]; isOpenOnly?: boolean }) {
  const { questions, isOpenOnly = false } = props;
  const shown = isOpenOnly ? questions.filter((question) => question.state === "open") : questions;
  return (
    <ul className={styles.questions}>
      {shown.map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
    </ul>
  );
}

function QuestionItem({ question }: { question: LedgerQuestion }) {
  const say = useWord();
  const hints = useTexts(QUESTION_HINTS) as Readonly<Record<string, string>>;
  const may = useMay();
  const id = useId();
  const kind = QUESTION_KIND_WORDS[question.kind as keyof typeof QUESTION_KIND_WORDS];
  const isOpen = question.state === "open";
  return (
    <li className={classNames(styles.question, !isOpen && styles.settled)} aria-labelledby={id}>
      <p id={id} className={styles.questionHead}>
        <Icon name={isOpen ? "question" : "success"} />
        <strong>{kind ? say(kind) : question.kind}</strong>
        {question.targetId !== null && <span className={styles.about}>{question.about}</span>}
      </p>
      <p className={styles.hint}>{hints[question.kind] ?? question.reason}</p>
      <p className={styles.asked}>{question.citation.quote}</p>
      <Outcome question={question} />
      {isOpen && may("ledger.question.answer") && <Answering question={question} />}
    </li>
  );
}

/** What was answered, by whom and when, or why it was laid aside. */
function Outcome({ question }: { question: LedgerQuestion }) {
  const t = useTexts(taskTexts);
  const format = useFormat();
  const deadlineText = useDeadlineText();
  const { state, answer, answeredBy, answeredAt } = question;
  if (state === "open") return null;
  const words =
    state === "answered"
      ? t.answered(
          answer !== null && isTimeWord(answer) ? deadlineText(answer) : (answer ?? ""),
          answeredBy ?? "",
          format.moment(answeredAt),
        )
      : t.dismissed(answer ?? "");
  return <p className={styles.hint}>{words}</p>;
}

function Answering({ question }: { question: LedgerQuestion }) {
  const t = useTexts(taskTexts);
  const wordsOf = useErrorWords();
  const deadlineText = useDeadlineText();
  const [words, setWords] = useState("");
  const answer = useAnswerQuestion((answered) => showToast({ words: t.answerKept(answered.answer ?? "") }));
  const handleAnswer = (text: string) => {
    if (text.trim() === "") return;
    answer.mutate({ params: { id: question.id }, body: { answer: text.trim() } });
  };
  return (
    <div className={styles.answering}>
      {question.options.length > 0 && (
        <div className={styles.options}>
          {question.options.map((option) => (
            <Button key={option} size="small" disabled={answer.isPending} onClick={() => handleAnswer(option)}>
              {isTimeWord(option) ? deadlineText(option) : option}
            </Button>
          ))}
        </div>
      )}
      <Form onSubmit={() => handleAnswer(words)} className={styles.ownAnswer} label={t.ownAnswer}>
        <Input
          aria-label={t.ownAnswer}
          placeholder={question.options.length > 0 ? t.otherAnswer : t.ownAnswer}
          value={words}
          maxLength={1000}
          onChange={setWords}
        />
        <Button type="submit" size="small" isBusy={answer.isPending} disabled={words.trim() === ""}>
          {t.answer}
        </Button>
      </Form>
      {answer.error && (
        <p role="alert" className={styles.failed}>
          {wordsOf(answer.error)}
        </p>
      )}
    </div>
  );
}

/** Options are the document's words, but for the two time nodes that have a word of ours. */
function isTimeWord(option: string): boolean {
  return option === "annual" || option === "ongoing";
}
