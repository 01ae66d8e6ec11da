import type { DraftQuestion, DraftTarget } from "@zhigang/contract/documents";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_CLASS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { CardFrame, ItemActions } from "./card-frame.tsx";
import { reviewTexts } from "./draft-texts.ts";
import type { CardProps } from "./entry-list.tsx";
import { itemDeeds } from "./item-deeds.ts";
import { QuestionBox } from "./question-box.tsx";
import styles from "./review.module.css";
import { TimeFact } from "./task-card.tsx";

/** A proposed target: what is promised, how much, by when. */
export function TargetCard(props: CardProps & { target: DraftTarget; questions: readonly DraftQuestion[] }) {
  const { target, questions, text, isSelected, canEdit, send, onSelect, onEdit } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const [isRejecting, setIsRejecting] = useState(false);
  const { value } = target;
  const deeds = itemDeeds(target, send);
  return (
    <CardFrame
      id={target.id}
      eyebrow={say(TARGET_CLASS_WORDS[value.class])}
      title={
        <>
          {value.name}{" "}
          <b className={styles.figure}>{`${SIGNS[value.comparator] ?? ""}${value.value ?? ""}${value.unit}`}</b>
        </>
      }
      state={target.state}
      confidence={target.confidence}
      isSelected={isSelected}
      onSelect={onSelect}
    >
      {target.rejectedBecause !== null && <p className={styles.note}>{t.because(target.rejectedBecause)}</p>}
      {questions.map((question) => (
        <QuestionBox key={question.id} question={question} canEdit={canEdit} send={send} />
      ))}
      <div className={styles.fact}>
        <span className={styles.factLabel}>{t.target}</span>
        <span>{`${say(COMPARATOR_WORDS[value.comparator])} ${value.value ?? "—"} ${value.unit}`}</span>
      </div>
      <div className={styles.fact}>
        <span className={styles.factLabel}>{t.change}</span>
        <span>{[say(CHANGE_WORDS[value.change]), value.scope].filter(Boolean).join(" · ")}</span>
      </div>
      <TimeFact deadline={value.deadline} text={text} />
      <div className={styles.fact}>
        <span className={styles.factLabel}>{t.clause}</span>
        <span lang="zh-CN">
          <DocumentWords>{text.slice(value.clauseSpan[0], value.clauseSpan[1])}</DocumentWords>
        </span>
      </div>
      <p className={styles.reason} lang="zh-CN">
        {value.reason}
      </p>
      {canEdit && (
        <ItemActions
          state={target.state}
          onAccept={() => void deeds.accept()}
          onEdit={() => onEdit({ key: target.id, kind: "target", item: target })}
          onReject={() => setIsRejecting(true)}
          onRestore={() => void deeds.restore()}
        />
      )}
      <ConfirmDialog
        isOpen={isRejecting}
        title={t.rejectTitle(value.name)}
        effect={t.rejectEffect}
        verb={t.reject}
        reason={{ isRequired: true }}
        onConfirm={(reason) => void deeds.reject(reason).then(() => setIsRejecting(false))}
        onClose={() => setIsRejecting(false)}
      />
    </CardFrame>
  );
}

/** The comparison as a sign before the number; equality and ranges need none. */
const SIGNS: Readonly<Record<string, string>> = { ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ " };
