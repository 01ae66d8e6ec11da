import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftQuestion } from "@zhigang/contract/documents";
import { QUESTION_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { reviewTexts } from "./draft-texts.ts";
import type { SendChange } from "./use-draft.ts";
import styles from "./review.module.css";

/** 疑问: what the text leaves open; answered by one of its options, by words of one's own, or laid aside with a reason. */
export function QuestionBox(props: { question: DraftQuestion; canEdit: boolean; send: SendChange }) {
  const { question, canEdit } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const kind = QUESTION_KIND_WORDS[question.kind as keyof typeof QUESTION_KIND_WORDS];
  return (
    <section className={styles.question} aria-label={t.question}>
      <p className={styles.questionHead}>
        <Icon name="question" />
        <b>{kind ? say(kind) : question.kind}</b>
      </p>
      <p lang="zh-CN">{question.reason}</p>
      {question.state === "answered" && (
        <p className={styles.note}>{t.answered(question.answer ?? "", question.answeredBy ?? "")}</p>
      )}
      {question.state === "dismissed" && <p className={styles.note}>{t.dismissed(question.answer ?? "")}</p>}
      {question.state === "open" && canEdit && <Answering {...props} />}
    </section>
  );
}

function Answering({ question, send }: { question: DraftQuestion; send: SendChange }) {
  const t = useTexts(reviewTexts);
  const [words, setWords] = useState("");
  const [applyToSame, setApplyToSame] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const params = { id: question.id };
  const answer = (text: string) =>
    void (
      text.trim() !== "" &&
      send(documentsEndpoints.answerDraftQuestion, { params, body: { answer: text.trim(), applyToSame } })
    );
  return (
    <>
      <div className={styles.options} lang="zh-CN">
        {question.options.map((option) => (
          <Button key={option} size="small" onClick={() => answer(option)}>
            {option}
          </Button>
        ))}
      </div>
      <Form onSubmit={() => answer(words)} className={styles.ownAnswer} label={t.otherAnswer}>
        <Input value={words} onChange={setWords} placeholder={t.otherAnswer} aria-label={t.otherAnswer} />
        <Button type="submit" size="small" disabled={words.trim() === ""}>
          {t.answer}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setIsLeaving(true)}>
          {t.leaveOpen}
        </Button>
      </Form>
      <Checkbox checked={applyToSame} onChange={setApplyToSame}>
        {t.applyToSame}
      </Checkbox>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t.leaveOpenTitle}
        effect={t.leaveOpenEffect}
        verb={t.leaveOpen}
        reason={{ isRequired: true }}
        onConfirm={(reason) =>
          void send(documentsEndpoints.dismissDraftQuestion, { params, body: { reason } }).then(() =>
            setIsLeaving(false),
          )
        }
        onClose={() => setIsLeaving(false)}
      />
    </>
  );
}
