import type { DraftQuestion } from "@zhigang/contract/documents";
import { QUESTION_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Button } from "../../../../kit/button/button.tsx";
import { Checkbox } from "../../../../kit/choice/checkbox.tsx";
import { Form } from "../../../../kit/form-field/form-field.tsx";
import { Icon } from "../../../../kit/icon/icon.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { SendChange } from "../use-draft.ts";
import { NumberPicture } from "./number-picture.tsx";
import { questionTexts } from "./question-texts.ts";
import { useSameCount } from "./same-questions.ts";
import { useAnswer } from "./use-answer.ts";
import styles from "./entries.module.css";

interface Asked {
  question: DraftQuestion;
  text: string;
  canEdit: boolean;
  send: SendChange;
}

type Kind = keyof typeof QUESTION_KIND_WORDS;

/** 疑问: what the text leaves open; answered by one of its options, by words of one's own, or laid aside with a reason. */
export function QuestionBox(props: Asked) {
  const { question, text, canEdit } = props;
  const t = useTexts(reviewTexts);
  const explain = useTexts(questionTexts);
  const say = useWord();
  const kind = question.kind in QUESTION_KIND_WORDS ? (question.kind as Kind) : null;
  const words = text.slice(question.span[0], question.span[1]);
  return (
    <section className={styles.question} aria-label={t.question}>
      <p className={styles.questionHead}>
        <Icon name="question" />
        <b>{kind ? say(QUESTION_KIND_WORDS[kind]) : t.question}</b>
        {words.length <= WORDS_SHOWN && <span lang="zh-CN">{words}</span>}
      </p>
      {kind && <p>{explain[kind]}</p>}
      <NumberPicture question={question} words={words} />
      <Settled question={question} />
      {question.state === "open" && canEdit && <Answering {...props} />}
    </section>
  );
}

function Settled({ question: { state, answer, answeredBy } }: Pick<Asked, "question">) {
  const t = useTexts(reviewTexts);
  if (state === "open") return null;
  const words =
    state === "answered" ? t.answered(sayOption(answer ?? "", t), answeredBy ?? "") : t.dismissed(answer ?? "");
  return <p className={styles.note}>{words}</p>;
}

/** Longer stretches are read in the document beside. */
const WORDS_SHOWN = 30;

function Answering({ question, send }: Asked) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const [words, setWords] = useState("");
  const [isWriting, setIsWriting] = useState(false);
  const same = useSameCount(question);
  const [isForAll, setIsForAll] = useState(true);
  const { answer, layAside } = useAnswer(send);
  const give = (said: string) => void answer(question, said, isForAll && same > 1);
  return (
    <>
      <div className={styles.options}>
        {question.options.map((option, index) => (
          <Button key={option} size="small" aria-keyshortcuts={String(index + 1)} onClick={() => give(option)}>
            <kbd className={styles.optionKey} aria-hidden="true">
              {index + 1}
            </kbd>
            <span lang="zh-CN">{sayOption(option, t)}</span>
          </Button>
        ))}
        <Button kind="quiet" size="small" aria-expanded={isWriting} onClick={() => setIsWriting(!isWriting)}>
          {question.options.length > 0 ? t.otherAnswer : t.answer}
        </Button>
        <Button
          kind="quiet"
          size="small"
          title={t.leaveOpenEffect}
          aria-keyshortcuts="0"
          onClick={() => layAside(question)}
        >
          {t.leaveOpen}
        </Button>
      </div>
      {isWriting && (
        <Form onSubmit={() => give(words)} className={styles.ownAnswer} label={t.otherAnswer}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field */}
          <Input value={words} onChange={setWords} aria-label={t.answer} autoFocus />
          <Button type="submit" size="small" disabled={words.trim() === ""}>
            {t.answer}
          </Button>
        </Form>
      )}
      {same > 1 && (
        <Checkbox checked={isForAll} onChange={setIsForAll}>
          {t.applyToSame(format.number(same))}
        </Checkbox>
      )}
    </>
  );
}

/** Options are the document's words or a time node's value; the two values that are words are said. */
function sayOption(option: string, t: (typeof reviewTexts)["zh"]): string {
  if (option === "ongoing") return t.ongoing;
  return option === "annual" ? t.annual : option;
}
