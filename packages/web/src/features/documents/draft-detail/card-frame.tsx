import type { DraftItemState } from "@zhigang/domain/documents";
import { DRAFT_ITEM_STATE_WORDS } from "@zhigang/domain/glossary";
import type { ReactNode } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import type { Tone } from "../../../kit/tag/tag.tsx";
import { ITEM_STATE_TONES } from "../draft-status.ts";
import { reviewTexts } from "./draft-texts.ts";
import { confidenceWord } from "./review-entries.ts";
import styles from "./review.module.css";

const CONFIDENCE_TONES: Readonly<Record<ReturnType<typeof confidenceWord>, Tone>> = {
  certain: "ok",
  check: "warn",
  doubtful: "bad",
};

/** One entry as a card: a line when it is not selected, everything about it when it is. */
export function CardFrame(props: {
  id: string;
  eyebrow: string;
  title: ReactNode;
  state: DraftItemState;
  confidence: number;
  isSelected: boolean;
  onSelect: (id: string) => void;
  children: ReactNode;
}) {
  const { id, eyebrow, title, state, confidence, isSelected, onSelect, children } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const word = confidenceWord(confidence);
  return (
    <article
      className={classNames(styles.card, isSelected && styles.selected, state === "rejected" && styles.rejected)}
    >
      <button
        type="button"
        className={styles.cardHead}
        aria-expanded={isSelected}
        onClick={() => onSelect(isSelected ? "" : id)}
      >
        <span className={styles.eyebrow}>{eyebrow}</span>
        <span className={styles.cardTitle} lang="zh-CN">
          {title}
        </span>
        <span className={styles.cardTags}>
          {state === "proposed" && word !== "certain" && <Tag tone={CONFIDENCE_TONES[word]}>{t[word]}</Tag>}
          <StatusTag tone={ITEM_STATE_TONES[state]} word={say(DRAFT_ITEM_STATE_WORDS[state])} />
        </span>
      </button>
      {isSelected && <div className={styles.cardBody}>{children}</div>}
    </article>
  );
}

/** What may be done with an item in its state. */
export function ItemActions(props: {
  state: DraftItemState;
  onAccept: () => void;
  onEdit: () => void;
  onReject: () => void;
  onRestore: () => void;
}) {
  const { state } = props;
  const t = useTexts(reviewTexts);
  return (
    <div className={styles.actions}>
      {state === "proposed" && (
        <Button kind="primary" size="small" icon="check" onClick={props.onAccept}>
          {t.accept}
        </Button>
      )}
      {state !== "rejected" && (
        <>
          <Button size="small" icon="edit" onClick={props.onEdit}>
            {t.edit}
          </Button>
          <Button size="small" kind="quiet" icon="close" onClick={props.onReject}>
            {t.reject}
          </Button>
        </>
      )}
      {(state === "accepted" || state === "edited" || state === "rejected") && (
        <Button size="small" kind="quiet" icon="undo" onClick={props.onRestore}>
          {t.restore}
        </Button>
      )}
    </div>
  );
}
