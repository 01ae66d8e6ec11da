import { calendarDateOf, isCalendarDate } from "@zhigang/domain/values";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { bulletinAddress } from "./bulletin-status.ts";
import { useDraftBulletin } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";

/** The month before today's: the one whose bulletin is due. */
function monthBefore(today: string): string {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

/** One question, the month; everything else is proposed and may be changed afterwards. */
export function DraftBulletinDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts(bulletinTexts);
  const wordsOf = useErrorWords();
  const navigate = useNavigate();
  const [period, setPeriod] = useState(() => monthBefore(calendarDateOf(new Date())));
  const draft = useDraftBulletin((bulletin) => void navigate(bulletinAddress(bulletin.id)));
  const isWrong = !isCalendarDate(`${period}-01`);
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t.draftTitle}
      onClose={props.onClose}
      width={420}
      footer={
        <>
          <Button onClick={props.onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            disabled={isWrong}
            isBusy={draft.isPending}
            onClick={() => draft.mutate({ body: { period } })}
          >
            {t.draft}
          </Button>
        </>
      }
    >
      <FormField label={t.month} hint={t.monthHint} isRequired error={isWrong ? t.monthWrong : undefined}>
        <Input value={period} onChange={(value) => setPeriod(value.trim())} />
      </FormField>
      {draft.error && <Alert tone="bad">{wordsOf(draft.error)}</Alert>}
    </Dialog>
  );
}
