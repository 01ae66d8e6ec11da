import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useAccountRules, useSetAccountRule } from "./queries.ts";
import { accountTexts } from "./texts.ts";
import styles from "./account-list.module.css";

/** 闲置标准 that holds today, with its source; the security administrator may set another from a day on. */
export function IdleRuleLine() {
  const t = useTexts(accountTexts);
  const maySet = useMay()("identity.account_rule.set");
  const rules = useAccountRules().data?.items ?? [];
  const [today] = useState(() => calendarDateOf(new Date()));
  const [isSetting, setIsSetting] = useState(false);
  const rule = rules.find(({ validFrom }) => validFrom <= today);
  if (!rule) return null;
  const { idleDays, source, validFrom } = rule;
  return (
    <div className={styles.rule}>
      <span>{t.idleRule(String(idleDays))}</span>
      <span>{t.ruleSourceWords(source, validFrom)}</span>
      {maySet && (
        <Button kind="link" size="small" onClick={() => setIsSetting(true)}>
          {t.setRule}
        </Button>
      )}
      {isSetting && <IdleRuleDialog idleDays={idleDays} today={today} onClose={() => setIsSetting(false)} />}
    </div>
  );
}

const MOST_DAYS = 3650;

function IdleRuleDialog(props: { idleDays: number; today: string; onClose: () => void }) {
  const { idleDays, today, onClose } = props;
  const t = useTexts(accountTexts);
  const wordsOf = useErrorWords();
  const [days, setDays] = useState(String(idleDays));
  const [validFrom, setValidFrom] = useState<string | null>(today);
  const [source, setSource] = useState("");
  const set = useSetAccountRule(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const count = /^\d{1,4}$/.test(days.trim()) ? Number(days) : 0;
  const isRight = count >= 1 && count <= MOST_DAYS;
  const handleSubmit = () => {
    if (isRight && validFrom !== null && source.trim() !== "")
      set.mutate({ body: { idleDays: count, validFrom, source: source.trim() } });
  };
  return (
    <Dialog isOpen title={t.setIdleRule} onClose={onClose} width={460}>
      <Form label={t.setIdleRule} onSubmit={handleSubmit}>
        {set.error && <Alert tone="bad">{wordsOf(set.error)}</Alert>}
        <FormField label={t.idleDays} isRequired error={isRight ? undefined : t.idleDaysWrong}>
          <Input inputMode="numeric" value={days} onChange={setDays} />
        </FormField>
        <FormField label={t.ruleFrom} isRequired>
          <DayPicker value={validFrom} onChange={setValidFrom} />
        </FormField>
        <FormField label={t.ruleSource} isRequired>
          <TextArea value={source} rows={2} maxLength={500} onChange={setSource} />
        </FormField>
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            isBusy={set.isPending}
            disabled={!isRight || validFrom === null || source.trim() === ""}
          >
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
