import type { MeetingDetail } from "@zhigang/contract/supervision";
import type { MeetingAction } from "@zhigang/domain/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { meetingTexts } from "./texts.ts";

/** Where an act has a place of its own on the page, the head of the page does not repeat it. */
const ELSEWHERE: readonly MeetingAction[] = ["arrange", "minute"];

/** The acts open to the reader, the one that moves the meeting on last and strongest. */
export function MeetingButtons(props: { meeting: MeetingDetail; onAct: (action: MeetingAction) => void }) {
  const { meeting, onAct } = props;
  const t = useTexts(meetingTexts);
  const verbs: Readonly<Partial<Record<MeetingAction, string>>> = {
    edit: t.edit,
    convene: t.convene,
    postpone: t.postpone,
    hold: t.hold,
    settle: t.settle,
    cancel: t.cancelMeeting,
  };
  const [first] = meeting.myActions;
  const shown = meeting.myActions.filter((action) => !ELSEWHERE.includes(action));
  return (
    <>
      {[...shown].reverse().map((action) => (
        <Button key={action} kind={action === first ? "primary" : "plain"} onClick={() => onAct(action)}>
          {verbs[action]}
        </Button>
      ))}
    </>
  );
}
