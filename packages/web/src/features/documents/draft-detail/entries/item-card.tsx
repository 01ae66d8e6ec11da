import type { DraftQuestion, DraftTarget, DraftTask } from "@zhigang/contract/documents";
import { DRAFT_ITEM_TABLE } from "@zhigang/domain/documents";
import type { DraftItemAction } from "@zhigang/domain/documents";
import { DRAFT_ITEM_STATE_WORDS } from "@zhigang/domain/glossary";
import type { ReactNode } from "react";
import { Button } from "../../../../kit/button/button.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useLanguage } from "../../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../../kit/tag/tag.tsx";
import type { Tone } from "../../../../kit/tone/tone.ts";
import { ITEM_STATE_TONES } from "../../draft-status.ts";
import { reviewTexts } from "../draft-texts.ts";
import { editingOf } from "../edit/editing.ts";
import { structureTexts } from "../structure/structure-texts.ts";
import { CardFrame } from "./card-frame.tsx";
import type { CardProps } from "./card-props.ts";
import { itemDeeds } from "./item-deeds.ts";
import { QuestionBox } from "./question-box.tsx";
import { sayReason } from "./reading-reasons.ts";
import { confidenceWord } from "./review-entries.ts";
import { useAskToReject } from "./use-ask-to-reject.ts";
import styles from "./entries.module.css";

const CONFIDENCE_TONES: Readonly<Record<ReturnType<typeof confidenceWord>, Tone>> = {
  certain: "ok",
  check: "warn",
  doubtful: "bad",
};

/** A proposed task or target: its state, its questions, its facts, and what may be done with it. */
export function ItemCard(
  props: CardProps & {
    item: DraftTask | DraftTarget;
    questions: readonly DraftQuestion[];
    eyebrow: string;
    title: ReactNode;
    children: ReactNode;
  },
) {
  const { item, questions, eyebrow, title, text, isSelected, isPicked, canEdit, deeds, children } = props;
  const t = useTexts(reviewTexts);
  const s = useTexts(structureTexts);
  const language = useLanguage();
  const format = useFormat();
  const why = sayReason(item.value.reason, language);
  return (
    <CardFrame
      id={item.id}
      eyebrow={eyebrow}
      title={title}
      tags={<ItemTags item={item} questions={questions} />}
      isStruck={item.state === "rejected"}
      isSelected={isSelected}
      isPicked={isPicked}
      deeds={deeds}
    >
      {item.mergedIntoId !== null && <p className={styles.note}>{s.mergedInto}</p>}
      {item.rejectedBecause !== null && <p className={styles.note}>{t.because(item.rejectedBecause)}</p>}
      {questions.map((question) => (
        <QuestionBox key={question.id} question={question} text={text} canEdit={canEdit} send={deeds.send} />
      ))}
      {children}
      {why !== null && <p className={styles.reason}>{why}</p>}
      {item.changedBy !== null && item.changedAt !== null && (
        <p className={styles.reason}>{t.changedBy(item.changedBy, format.moment(item.changedAt))}</p>
      )}
      {canEdit && <ItemActions item={item} deeds={deeds} />}
    </CardFrame>
  );
}

function ItemTags({ item, questions }: { item: DraftTask | DraftTarget; questions: readonly DraftQuestion[] }) {
  const t = useTexts(reviewTexts);
  const say = useWord();
  const format = useFormat();
  const confidence = confidenceWord(item.confidence);
  const open = questions.filter((question) => question.state === "open").length;
  return (
    <>
      {open > 0 && (
        <Tag tone="warn" icon="question" title={t.question}>
          {format.number(open)}
        </Tag>
      )}
      {item.state === "proposed" && confidence !== "certain" && (
        <Tag tone={CONFIDENCE_TONES[confidence]}>{t[confidence]}</Tag>
      )}
      {item.state === "proposed" ? (
        <Tag>{say(DRAFT_ITEM_STATE_WORDS.proposed)}</Tag>
      ) : (
        <StatusTag tone={ITEM_STATE_TONES[item.state]} word={say(DRAFT_ITEM_STATE_WORDS[item.state])} />
      )}
    </>
  );
}

/** What may be done with an item in its state. */
function ItemActions({ item, deeds }: { item: DraftTask | DraftTarget } & Pick<CardProps, "deeds">) {
  const t = useTexts(reviewTexts);
  const s = useTexts(structureTexts);
  const askToReject = useAskToReject(deeds);
  const allowed: readonly DraftItemAction[] = DRAFT_ITEM_TABLE[item.state];
  const may = (action: DraftItemAction) => allowed.includes(action);
  const { accept, restore } = itemDeeds(item, deeds.send);
  return (
    <div className={styles.actions}>
      {may("accept") && (
        <Button kind="primary" size="small" icon="check" onClick={() => void accept()}>
          {t.accept}
        </Button>
      )}
      {may("edit") && (
        <Button size="small" icon="edit" onClick={() => deeds.edit(editingOf(item))}>
          {t.edit}
        </Button>
      )}
      {item.kind === "task" && may("edit") && (
        <>
          <Button size="small" icon="people" onClick={() => deeds.open({ kind: "assign", task: item })}>
            {s.assign}
          </Button>
          <Button size="small" kind="quiet" onClick={() => deeds.open({ kind: "split", task: item })}>
            {s.split}
          </Button>
        </>
      )}
      {may("reject") && (
        <Button size="small" kind="quiet" icon="close" onClick={() => askToReject(item)}>
          {t.reject}
        </Button>
      )}
      {may("restore") && (
        <Button size="small" kind="quiet" icon="undo" onClick={() => void restore()}>
          {t.restore}
        </Button>
      )}
    </div>
  );
}
