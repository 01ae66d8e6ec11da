import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useBlockerRules, useSetBlockerRule } from "./queries.ts";
import { blockerTexts } from "./texts.ts";
import styles from "./blockers.module.css";

/** 升级规则: the rules that were set, each with its ground, and for the office the way to set another. */
export function EscalationRules({ onClose }: { onClose: () => void }) {
  const t = useTexts(blockerTexts);
  const may = useMay();
  const rules = useBlockerRules().data?.items ?? [];
  const [isSetting, setIsSetting] = useState(false);
  if (isSetting) return <RuleDialog onClose={() => setIsSetting(false)} />;
  return (
    <Dialog
      isOpen
      title={t.rules}
      width={600}
      onClose={onClose}
      {...(may("supervision.blocker_rule.set") && {
        footer: (
          <Button kind="primary" onClick={() => setIsSetting(true)}>
            {t.setRule}
          </Button>
        ),
      })}
    >
      <div className={styles.stack}>
        <p>{t.rulesWords}</p>
        {rules.length === 0 && <Alert tone="info">{t.noRule}</Alert>}
        <ul className={styles.list}>
          {rules.map((rule) => (
            <li key={rule.id} className={styles.rule}>
              <strong>{t.ruleSays(String(rule.unitAfter), String(rule.officeAfter))}</strong>
              <span className={styles.soft}>{t.ruleFrom(rule.validFrom, rule.setBy)}</span>
              <span>{rule.reason}</span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function RuleDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(blockerTexts);
  const [draft, setDraft] = useState(() => ({
    validFrom: calendarDateOf(new Date()) as string | null,
    unitAfter: "",
    officeAfter: "",
    reason: "",
  }));
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useSetBlockerRule(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const [unitAfter, officeAfter] = [daysOf(draft.unitAfter), daysOf(draft.officeAfter)];
  const { validFrom, reason } = draft;
  const send = () => {
    if (validFrom === null || unitAfter === null || officeAfter === null) return;
    save.mutate({ body: { validFrom, unitAfter, officeAfter, reason: reason.trim() } });
  };
  const errorOf = (typed: string, days: number | null) => (typed !== "" && days === null ? t.daysWrong : undefined);
  return (
    <FormDialog
      title={t.setRule}
      verb={t.save}
      effect={t.rulesWords}
      isBusy={save.isPending}
      error={save.error}
      canSend={validFrom !== null && unitAfter !== null && officeAfter !== null && reason.trim() !== ""}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={t.validFrom} isRequired>
        <DayPicker value={validFrom} onChange={(day) => set({ validFrom: day })} />
      </FormField>
      <FormField label={t.unitAfter} isRequired error={errorOf(draft.unitAfter, unitAfter)}>
        <Input inputMode="numeric" value={draft.unitAfter} onChange={(days) => set({ unitAfter: days })} />
      </FormField>
      <FormField label={t.officeAfter} isRequired error={errorOf(draft.officeAfter, officeAfter)}>
        <Input inputMode="numeric" value={draft.officeAfter} onChange={(days) => set({ officeAfter: days })} />
      </FormField>
      <FormField label={t.ruleReason} isRequired>
        <TextArea value={reason} rows={2} maxLength={2000} onChange={(words) => set({ reason: words })} />
      </FormField>
    </FormDialog>
  );
}

function daysOf(typed: string): number | null {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) <= 60 ? Number(typed) : null;
}
