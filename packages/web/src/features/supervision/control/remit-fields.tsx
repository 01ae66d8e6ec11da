import { SUPERVISION_WAY_WORDS } from "@zhigang/domain/glossary";
import { SUPERVISION_WAYS } from "@zhigang/domain/supervision";
import type { SupervisionWay } from "@zhigang/domain/supervision";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentsPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { MultiSelect } from "../../../kit/select/select.tsx";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { isRemitSound } from "./remit-draft.ts";
import type { RemitDraft } from "./remit-draft.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

interface Fields {
  draft: RemitDraft;
  onChange: (change: Partial<RemitDraft>) => void;
}

/** 督查方案: scope in words, the object, the period and the ways; each may be left open. */
export function RemitFields({ draft, onChange }: Fields) {
  const t = useTexts(controlTexts);
  const departments = useDepartmentOptions();
  return (
    <>
      <p className={styles.lead}>{t.remitHint}</p>
      <ScopeField value={draft.scope} onChange={(scope) => onChange({ scope })} />
      <FormField label={t.objects} hint={t.objectsHint}>
        <DepartmentsPicker
          label={t.objects}
          departments={departments}
          values={draft.objectIds}
          onChange={(objectIds) => onChange({ objectIds })}
        />
      </FormField>
      <div className={styles.pair}>
        <FormField label={t.from}>
          <DayPicker value={draft.from} onChange={(from) => onChange({ from })} />
        </FormField>
        <FormField label={t.to} error={isRemitSound(draft) ? undefined : t.periodWrong}>
          <DayPicker value={draft.to} onChange={(to) => onChange({ to })} />
        </FormField>
      </div>
      <WaysField values={draft.ways} onChange={(ways) => onChange({ ways })} />
    </>
  );
}

/** 督查范围. */
export function ScopeField({ value, onChange }: { value: string; onChange: (scope: string) => void }) {
  const t = useTexts(controlTexts);
  return (
    <FormField label={t.scope} hint={t.scopeHint}>
      <TextArea value={value} rows={2} maxLength={2000} onChange={onChange} />
    </FormField>
  );
}

/** 督查方式 (decree 733 Art. 12). */
export function WaysField(props: { values: readonly SupervisionWay[]; onChange: (ways: SupervisionWay[]) => void }) {
  const t = useTexts(controlTexts);
  const say = useWord();
  return (
    <FormField label={t.ways} hint={t.waysHint}>
      <MultiSelect<SupervisionWay>
        label={t.ways}
        values={props.values}
        options={SUPERVISION_WAYS.map((value) => ({ value, label: say(SUPERVISION_WAY_WORDS[value]) }))}
        onChange={props.onChange}
      />
    </FormField>
  );
}
