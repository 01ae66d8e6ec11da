import type { Calendar } from "@zhigang/contract/supervision";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { usePublishYear } from "./queries.ts";
import { calendarTexts } from "./texts.ts";
import { useToldMoved } from "./use-told-moved.ts";
import { useYearDraft } from "./use-year-draft.ts";

/** 录入节假日安排: as the notice says it; a year that stands already begins with what is known of it. */
export function PublishYearDialog({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const t = useTexts(calendarTexts);
  const { draft, change, wrongRun, wrongDay, body } = useYearDraft(calendar);
  const publish = usePublishYear(useToldMoved(onClose));
  return (
    <CalendarDialog
      title={`${calendar.isPublished ? t.correct : t.publish} · ${calendar.year}`}
      error={publish.error}
      isBusy={publish.isPending}
      canSave={body !== null && !publish.isPending}
      onSave={() => body !== null && publish.mutate({ body })}
      onClose={onClose}
    >
      <FormField label={t.noticeNumber} isRequired>
        <Input value={draft.number} maxLength={60} onChange={(number) => change({ number })} />
      </FormField>
      <FormField label={t.noticeOn} isRequired>
        <DayPicker value={draft.issuedOn} onChange={(issuedOn) => change({ issuedOn })} />
      </FormField>
      <FormField
        label={t.holidays}
        hint={t.holidaysHint}
        isRequired
        error={wrongRun === null ? undefined : t.lineWrong(wrongRun)}
      >
        <TextArea value={draft.holidays} rows={7} onChange={(holidays) => change({ holidays })} />
      </FormField>
      <FormField
        label={t.makeUpDays}
        hint={t.makeUpDaysHint}
        error={wrongDay === null ? undefined : t.lineWrong(wrongDay)}
      >
        <TextArea value={draft.makeUpDays} rows={4} onChange={(makeUpDays) => change({ makeUpDays })} />
      </FormField>
      <FormField label={t.reason} isRequired>
        <Input value={draft.reason} maxLength={2000} onChange={(reason) => change({ reason })} />
      </FormField>
    </CalendarDialog>
  );
}
