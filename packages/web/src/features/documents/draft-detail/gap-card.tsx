import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftGap } from "@zhigang/contract/documents";
import { GAP_STATE_WORDS } from "@zhigang/domain/glossary";
import type { GapState } from "@zhigang/domain/documents";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import type { Tone } from "../../../kit/tag/tag.tsx";
import { reviewTexts } from "./draft-texts.ts";
import type { CardProps } from "./entry-list.tsx";
import styles from "./review.module.css";

const TONES: Readonly<Record<GapState, Tone>> = { open: "bad", claimed: "ok", dismissed: "idle" };

/** A sentence that orders something and that nothing holds: made a task, or dismissed with a reason. */
export function GapCard(props: CardProps & { gap: DraftGap }) {
  const { gap, text, isSelected, canEdit, send, onSelect, onEdit } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const [isDismissing, setIsDismissing] = useState(false);
  const words = text.slice(gap.span[0], gap.span[1]);
  return (
    <article
      className={classNames(styles.card, isSelected && styles.selected, gap.state !== "open" && styles.rejected)}
    >
      <button
        type="button"
        className={styles.cardHead}
        aria-expanded={isSelected}
        onClick={() => onSelect(isSelected ? "" : gap.id)}
      >
        <span className={styles.eyebrow}>{t.tabs.gaps}</span>
        <span className={styles.cardTitle} lang="zh-CN">
          {words}
        </span>
        <span className={styles.cardTags}>
          <StatusTag tone={TONES[gap.state]} word={say(GAP_STATE_WORDS[gap.state])} />
        </span>
      </button>
      {isSelected && (
        <div className={styles.cardBody}>
          <p className={styles.note}>{gap.reason === null ? t.gapWords : t.gapDismissed(gap.reason)}</p>
          <p lang="zh-CN">
            <DocumentWords>{words}</DocumentWords>
          </p>
          {canEdit && gap.state === "open" && (
            <div className={styles.actions}>
              <Button
                kind="primary"
                size="small"
                icon="plus"
                onClick={() => onEdit({ key: gap.id, kind: "new_task", span: gap.span, words, gapId: gap.id })}
              >
                {t.makeTask}
              </Button>
              <Button size="small" onClick={() => setIsDismissing(true)}>
                {t.dismiss}
              </Button>
            </div>
          )}
          <ConfirmDialog
            isOpen={isDismissing}
            title={t.dismissTitle}
            effect={t.dismissEffect}
            verb={t.dismiss}
            reason={{ isRequired: true }}
            onConfirm={(reason) =>
              void send(documentsEndpoints.dismissDraftGap, { params: { id: gap.id }, body: { reason } }).then(() =>
                setIsDismissing(false),
              )
            }
            onClose={() => setIsDismissing(false)}
          />
        </div>
      )}
    </article>
  );
}
