import type { ScoreCardDetail } from "@zhigang/contract/supervision";
import type { ScoreAction } from "@zhigang/domain/supervision";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useReasonedStep } from "./queries.ts";
import type { ReasonedAction } from "./queries.ts";
import { StatementsDialog } from "./statements-dialog.tsx";
import { scoreTexts } from "./texts.ts";

/** A step on one card; the round's own are on its page. */
export type CardStep = Exclude<ScoreAction, "adopt" | "finish">;

/** 自评、审核、复核 with statements; 退回、申诉 with a reason. */
export function ScoreStepDialog(props: { card: ScoreCardDetail; step: CardStep; onClose: () => void }) {
  const { card, step, onClose } = props;
  return step === "self_score" || step === "review" || step === "decide" ? (
    <StatementsDialog card={card} step={step} onClose={onClose} />
  ) : (
    <ReasonDialog card={card} step={step} onClose={onClose} />
  );
}

function ReasonDialog(props: { card: ScoreCardDetail; step: ReasonedAction; onClose: () => void }) {
  const { card, step, onClose } = props;
  const t = useTexts(scoreTexts);
  const act = useReasonedStep(step, () => {
    showToast({ words: t.done(t[step]) });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${t[step]} · ${card.departmentName}`}
      effect={t.effects[step]}
      verb={t[step]}
      isBusy={act.isPending}
      error={act.error}
      reason={{ isRequired: true }}
      onConfirm={(reason) =>
        act.mutate({ params: { id: card.id }, body: { reason }, options: { version: card.version } })
      }
      onClose={onClose}
    />
  );
}
