import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentsPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { timeOf } from "./meeting-draft.ts";
import type { MeetingDraft } from "./meeting-draft.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

interface Fields {
  draft: MeetingDraft;
  onChange: (change: Partial<MeetingDraft>) => void;
}

/** Title, when and where, who presides, who is called. */
export function MeetingFields({ draft, onChange }: Fields) {
  const t = useTexts(meetingTexts);
  return (
    <>
      <FormField label={t.fields.title} isRequired>
        <Input value={draft.title} maxLength={200} onChange={(title) => onChange({ title })} />
      </FormField>
      <WhenFields draft={draft} onChange={onChange} />
      <FormField label={t.fields.chair} hint={t.chairHint} isRequired>
        <Input value={draft.chair} maxLength={100} onChange={(chair) => onChange({ chair })} />
      </FormField>
      <FormField label={t.fields.departments}>
        <DepartmentsPicker
          label={t.fields.departments}
          departments={useDepartmentOptions()}
          values={draft.departmentIds}
          onChange={(departmentIds) => onChange({ departmentIds })}
        />
      </FormField>
    </>
  );
}

/** When and where; a meeting that is postponed asks for these again. */
export function WhenFields({ draft, onChange }: Fields) {
  const t = useTexts(meetingTexts);
  const isWrong = timeOf(draft.startsAt) === undefined;
  return (
    <>
      <div className={styles.pair}>
        <FormField label={t.fields.meetsOn} isRequired>
          <DayPicker value={draft.meetsOn} onChange={(meetsOn) => onChange({ meetsOn })} />
        </FormField>
        <FormField label={t.fields.startsAt} hint={t.startsHint} error={isWrong ? t.startsWrong : undefined}>
          <Input value={draft.startsAt} maxLength={5} onChange={(startsAt) => onChange({ startsAt })} />
        </FormField>
      </div>
      <FormField label={t.fields.place} isRequired>
        <Input value={draft.place} maxLength={200} onChange={(place) => onChange({ place })} />
      </FormField>
    </>
  );
}
