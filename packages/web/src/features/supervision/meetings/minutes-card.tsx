import type { Attending, MeetingDetail } from "@zhigang/contract/supervision";
import { ATTENDANCE_WORDS } from "@zhigang/domain/glossary";
import { ATTENDANCES } from "@zhigang/domain/supervision";
import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useWriteMinutes } from "./queries.ts";
import { supervisionTexts } from "../texts.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** 会议记录: the opening words of the minutes, and who came. */
export function MinutesCard({ meeting }: { meeting: MeetingDetail }) {
  const t = useTexts(meetingTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const { id, version, departments } = meeting;
  const [opening, setOpening] = useState(meeting.opening);
  const [guests, setGuests] = useState(meeting.guests);
  const [attending, setAttending] = useState<readonly Attending[]>(meeting.attending);
  const write = useWriteMinutes(() => showToast({ words: t.saved }));
  const canSend = opening.trim() !== "";
  const send = () => {
    const body = { opening: opening.trim(), guests: guests.trim(), attending: [...attending] };
    if (canSend) write.mutate({ params: { id }, body, options: { version } });
  };
  const change = (departmentId: string, part: Partial<Attending>) =>
    setAttending(attending.map((one) => (one.departmentId === departmentId ? { ...one, ...part } : one)));
  const names = new Map(departments.map(({ departmentId, departmentName }) => [departmentId, departmentName]));
  return (
    <Card title={t.minutes} description={t.minutesHint}>
      <Form onSubmit={send} label={t.minutes} className={styles.form}>
        {write.error && (
          <Alert tone="bad">
            {isRefusal(write.error, "http.version_conflict") ? shared.changedMeanwhile : wordsOf(write.error)}
          </Alert>
        )}
        <FormField label={t.fields.opening} isRequired>
          <TextArea value={opening} rows={3} maxLength={4000} onChange={setOpening} />
        </FormField>
        <ul className={styles.attending} aria-label={t.attendance}>
          {attending.map((one) => (
            <AttendingRow
              key={one.departmentId}
              name={names.get(one.departmentId) ?? ""}
              one={one}
              onChange={(part) => change(one.departmentId, part)}
            />
          ))}
        </ul>
        <FormField label={t.fields.guests}>
          <Input value={guests} maxLength={1000} onChange={setGuests} />
        </FormField>
        <div className={styles.row}>
          <Button type="submit" isBusy={write.isPending} disabled={!canSend}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function AttendingRow(props: { name: string; one: Attending; onChange: (part: Partial<Attending>) => void }) {
  const { name, one, onChange } = props;
  const t = useTexts(meetingTexts);
  const say = useWord();
  return (
    <li>
      <span>{name}</span>
      <Segmented
        label={t.attendanceOf(name)}
        value={one.attendance}
        choices={ATTENDANCES.map((value) => ({ value, label: say(ATTENDANCE_WORDS[value]) }))}
        onChange={(attendance) => onChange({ attendance })}
      />
      <Input
        aria-label={t.peopleOf(name)}
        placeholder={t.people}
        maxLength={200}
        value={one.people}
        onChange={(people) => onChange({ people })}
      />
    </li>
  );
}
