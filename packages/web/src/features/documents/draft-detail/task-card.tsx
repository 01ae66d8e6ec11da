import type { DraftQuestion, DraftTask, TimeNode } from "@zhigang/contract/documents";
import { DEADLINE_BASIS_WORDS, LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { CardFrame, ItemActions } from "./card-frame.tsx";
import { reviewTexts } from "./draft-texts.ts";
import type { CardProps } from "./entry-list.tsx";
import { itemDeeds } from "./item-deeds.ts";
import { OwnerList } from "./owner-list.tsx";
import { QuestionBox } from "./question-box.tsx";
import styles from "./review.module.css";

/** A proposed task: who, when, what, and how sure the reading is. */
export function TaskCard(props: CardProps & { task: DraftTask; questions: readonly DraftQuestion[] }) {
  const { task, questions, isSelected, canEdit, send, onSelect, onEdit } = props;
  const t = useTexts(reviewTexts);
  const [isRejecting, setIsRejecting] = useState(false);
  const { value } = task;
  const deeds = itemDeeds(task, send);
  return (
    <CardFrame
      id={task.id}
      eyebrow={value.path}
      title={value.title}
      state={task.state}
      confidence={task.confidence}
      isSelected={isSelected}
      onSelect={onSelect}
    >
      {task.rejectedBecause !== null && <p className={styles.note}>{t.because(task.rejectedBecause)}</p>}
      {questions.map((question) => (
        <QuestionBox key={question.id} question={question} canEdit={canEdit} send={send} />
      ))}
      <TaskFacts {...props} />
      {canEdit && (
        <ItemActions
          state={task.state}
          onAccept={() => void deeds.accept()}
          onEdit={() => onEdit({ key: task.id, kind: "task", item: task })}
          onReject={() => setIsRejecting(true)}
          onRestore={() => void deeds.restore()}
        />
      )}
      <ConfirmDialog
        isOpen={isRejecting}
        title={t.rejectTitle(value.title)}
        effect={t.rejectEffect}
        verb={t.reject}
        reason={{ isRequired: true }}
        onConfirm={(reason) => void deeds.reject(reason).then(() => setIsRejecting(false))}
        onClose={() => setIsRejecting(false)}
      />
    </CardFrame>
  );
}

function TaskFacts({ task, text }: CardProps & { task: DraftTask }) {
  const t = useTexts(reviewTexts);
  const say = useWord();
  const { value } = task;
  const isJoint = value.leadBasis === "joint" || value.leadBasis === "open";
  const hasOwner = value.leads.length + value.supports.length + value.others.length > 0;
  return (
    <>
      <OwnerList label={isJoint ? t.joint : t.lead} role={isJoint ? "joint" : "lead"} owners={value.leads} />
      <OwnerList label={t.supports} role="support" owners={value.supports} />
      <OwnerList label={t.others} role="support" owners={value.others} />
      <div className={styles.fact}>
        <span className={styles.factLabel}>{t.why}</span>
        <span>
          {hasOwner ? say(LEAD_BASIS_WORDS[value.leadBasis]) : t.noOwner}{" "}
          {value.openList && <Tag tone="warn">{t.openList}</Tag>}
        </span>
      </div>
      <TimeFact deadline={value.deadline} text={text} />
      {value.phases.length > 0 && (
        <div className={styles.fact}>
          <span className={styles.factLabel}>{t.phases}</span>
          <ol className={styles.phases} lang="zh-CN">
            {value.phases.map((phase) => (
              <li key={phase.span[0]}>{phase.text}</li>
            ))}
          </ol>
        </div>
      )}
      {value.measures.length > 0 && (
        <details className={styles.measures}>
          <summary>{t.measures(String(value.measures.length))}</summary>
          <ol lang="zh-CN">
            {value.measures.map((measure) => (
              <li key={measure.span[0]}>
                <DocumentWords>{text.slice(measure.span[0], measure.span[1])}</DocumentWords>
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className={styles.reason} lang="zh-CN">
        {value.reason}
      </p>
    </>
  );
}

/** When, in the text's words, and which part of the text said so. */
export function TimeFact({ deadline, text }: { deadline: TimeNode | null; text: string }) {
  const t = useTexts(reviewTexts);
  const say = useWord();
  return (
    <div className={styles.fact}>
      <span className={styles.factLabel}>{t.time}</span>
      {deadline ? (
        <span>
          <b>{deadline.value}</b>{" "}
          <span className={styles.soft}>
            {say(DEADLINE_BASIS_WORDS[deadline.basis])}
            {deadline.span && (
              <span lang="zh-CN">
                {" · "}
                {text.slice(deadline.span[0], deadline.span[1])}
              </span>
            )}
          </span>
        </span>
      ) : (
        <span className={styles.soft}>{t.noTime}</span>
      )}
    </div>
  );
}
