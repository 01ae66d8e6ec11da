import type { BulletinRule } from "@zhigang/contract/supervision";
import { ROUNDING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { ROUNDING_POLICIES } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { useSetBulletinRule } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";
import styles from "../papers/papers.module.css";

/** A new setting, begun from the one that holds. */
export function BulletinRuleDialog(props: { latest: BulletinRule; onClose: () => void }) {
  const { latest, onClose } = props;
  const t = useTexts(bulletinTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState(() => ({
    validFrom: calendarDateOf(new Date()),
    rounding: latest.rounding,
    aheadFrom: String(latest.aheadFrom),
    behindAbove: String(latest.behindAbove),
    mark: latest.mark,
    series: latest.series,
    planId: latest.planId ?? "",
    reason: "",
  }));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const save = useSetBulletinRule(onClose);
  const bounds = { aheadFrom: Number(draft.aheadFrom), behindAbove: Number(draft.behindAbove) };
  const isReady = draft.reason.trim() !== "" && Object.values(bounds).every((value) => value >= 0 && value <= 100);
  return (
    <Dialog
      isOpen
      title={t.setRule}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            disabled={!isReady}
            isBusy={save.isPending}
            onClick={() => save.mutate({ body: { ...draft, ...bounds, planId: draft.planId || null } })}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <FormField label={t.ruleFields.validFrom} isRequired>
          <DayPicker value={draft.validFrom} onChange={(day) => day !== null && set({ validFrom: day })} />
        </FormField>
        <FormField label={t.ruleFields.aheadFrom} isRequired>
          <Input inputMode="decimal" value={draft.aheadFrom} onChange={(aheadFrom) => set({ aheadFrom })} />
        </FormField>
        <FormField label={t.ruleFields.behindAbove} isRequired>
          <Input inputMode="decimal" value={draft.behindAbove} onChange={(behindAbove) => set({ behindAbove })} />
        </FormField>
        <FormField label={t.fields.rounding}>
          <Select
            value={draft.rounding}
            options={ROUNDING_POLICIES.map((value) => ({ value, label: say(ROUNDING_POLICY_WORDS[value]) }))}
            onChange={(rounding) => rounding && set({ rounding })}
          />
        </FormField>
        <FormField label={t.ruleFields.planId}>
          <PlanSelect value={draft.planId} width="100%" onChange={(planId) => set({ planId })} />
        </FormField>
        <FormField label={t.ruleFields.mark} isRequired>
          <Input value={draft.mark} maxLength={60} onChange={(mark) => set({ mark })} />
        </FormField>
        <FormField label={t.ruleFields.series} isRequired>
          <Input value={draft.series} maxLength={20} onChange={(series) => set({ series })} />
        </FormField>
        <FormField label={t.ruleFields.reason} isRequired>
          <TextArea value={draft.reason} rows={2} onChange={(reason) => set({ reason })} />
        </FormField>
        {save.error && <Alert tone="bad">{wordsOf(save.error)}</Alert>}
      </div>
    </Dialog>
  );
}
