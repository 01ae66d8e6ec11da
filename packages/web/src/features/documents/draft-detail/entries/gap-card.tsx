import type { DraftGap } from "@zhigang/contract/documents";
import type { GapState } from "@zhigang/domain/documents";
import { GAP_STATE_WORDS } from "@zhigang/domain/glossary";
import { Button } from "../../../../kit/button/button.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { StatusTag } from "../../../../kit/tag/tag.tsx";
import type { Tone } from "../../../../kit/tone/tone.ts";
import { reviewTexts } from "../draft-texts.ts";
import { CardFrame } from "./card-frame.tsx";
import type { CardProps } from "./card-props.ts";
import { useAskToDismiss } from "./use-ask-to-dismiss.ts";
import styles from "./entries.module.css";

const TONES: Readonly<Record<GapState, Tone>> = { open: "accent", claimed: "ok", dismissed: "idle" };

/** A sentence that orders something and that nothing holds: made a task or target, or dismissed with a reason. */
export function GapCard(props: CardProps & { gap: DraftGap }) {
  const { gap, text, isSelected, isPicked, canEdit, deeds } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const askToDismiss = useAskToDismiss(deeds);
  const words = text.slice(gap.span[0], gap.span[1]);
  const fresh = { key: gap.id, span: gap.span, words, gapId: gap.id };
  const note = { open: t.gapWords, claimed: t.gapClaimed, dismissed: t.gapDismissed(gap.reason ?? "") }[gap.state];
  return (
    <CardFrame
      id={gap.id}
      eyebrow={t.sentence}
      title={words}
      tags={<StatusTag tone={TONES[gap.state]} word={say(GAP_STATE_WORDS[gap.state])} />}
      isStruck={gap.state === "dismissed"}
      isSelected={isSelected}
      isPicked={isPicked}
      deeds={deeds}
    >
      <p className={styles.note}>{note}</p>
      {canEdit && gap.state === "open" && (
        <div className={styles.actions}>
          <Button kind="primary" size="small" icon="plus" onClick={() => deeds.edit({ ...fresh, kind: "new_task" })}>
            {t.makeTask}
          </Button>
          <Button size="small" icon="target" onClick={() => deeds.edit({ ...fresh, kind: "new_target" })}>
            {t.makeTarget}
          </Button>
          <Button size="small" kind="quiet" icon="close" onClick={() => askToDismiss(gap)}>
            {t.dismiss}
          </Button>
        </div>
      )}
    </CardFrame>
  );
}
