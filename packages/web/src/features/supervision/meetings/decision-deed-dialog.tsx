import type { MeetingDecision } from "@zhigang/contract/supervision";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useDecisionDeed } from "./queries.ts";
import type { DecisionDeed } from "./queries.ts";
import { meetingTexts } from "./texts.ts";

/** 转为事项, 删去, 了结: says what it does; a decision is closed with a note of what became of it. */
export function DecisionDeedDialog(props: {
  decision: MeetingDecision;
  deed: DecisionDeed;
  onStale: () => void;
  onClose: () => void;
}) {
  const { decision, deed, onStale, onClose } = props;
  const t = useTexts(meetingTexts);
  const asked: Readonly<Record<DecisionDeed, { verb: string; effect: string }>> = {
    remove: { verb: t.removeDecision, effect: t.removeEffect },
    put_forward: { verb: t.putForward, effect: t.putForwardEffect },
    close: { verb: t.closeDecision, effect: t.closeEffect },
  };
  const { verb, effect } = asked[deed];
  const act = useDecisionDeed(deed, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused: onStale,
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${verb} · ${decision.words}`}
      effect={effect}
      verb={verb}
      isDangerous={deed === "remove"}
      isBusy={act.isPending}
      error={act.error}
      {...(deed === "close" && { reason: { label: t.closeNote, isRequired: true } })}
      onConfirm={(note) => act.send(decision, note)}
      onClose={onClose}
    />
  );
}
