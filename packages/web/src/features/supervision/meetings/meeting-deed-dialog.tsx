import type { MeetingDetail } from "@zhigang/contract/supervision";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useMeetingDeed } from "./queries.ts";
import type { MeetingDeed } from "./queries.ts";
import { meetingTexts } from "./texts.ts";

/** 通知, 开会, 纪要, 取消: says what it does, with numbers, and asks for the reason where one is kept. */
export function MeetingDeedDialog(props: {
  meeting: MeetingDetail;
  deed: MeetingDeed;
  onStale: () => void;
  onClose: () => void;
}) {
  const { meeting, deed, onStale, onClose } = props;
  const t = useTexts(meetingTexts);
  const format = useFormat();
  const waiting = meeting.decisions.filter(({ state }) => state === "waiting").length;
  const asked: Readonly<Record<MeetingDeed, { verb: string; effect: string }>> = {
    convene: { verb: t.convene, effect: t.effects.convene(format.number(meeting.departments.length)) },
    hold: { verb: t.hold, effect: t.effects.hold },
    settle: { verb: t.settle, effect: t.effects.settle(format.number(waiting)) },
    cancel: { verb: t.cancelMeeting, effect: t.effects.cancel },
  };
  const { verb, effect } = asked[deed];
  const act = useMeetingDeed(deed, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused: onStale,
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${verb} · ${meeting.title}`}
      effect={effect}
      verb={verb}
      isDangerous={deed === "cancel"}
      isBusy={act.isPending}
      error={act.error}
      {...(deed === "cancel" && { reason: { isRequired: true } })}
      onConfirm={(reason) => act.send(meeting, reason)}
      onClose={onClose}
    />
  );
}
