import type { NoticeRules } from "@zhigang/contract/delivery";
import { NOTICE_KIND_RULES, NOTICE_KINDS } from "@zhigang/domain/delivery";
import type { NoticeKind } from "@zhigang/domain/delivery";
import { NOTICE_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useEditRules, useRules } from "../channel-queries.ts";
import styles from "../parts/parts.module.css";
import { channelTexts } from "./texts.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const NEVER: readonly NoticeKind[] = NOTICE_KIND_RULES.neverAtOnce;
const MAY_BE_URGENT = NOTICE_KINDS.filter((kind) => !NEVER.includes(kind));

/** 通知规则: when the digest goes, when nobody is disturbed, what may go at once. */
export function NoticeRulesCard() {
  const t = useTexts(channelTexts);
  const rules = useRules();
  return (
    <Card title={t.rules} description={t.rulesHint}>
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Skeleton lines={4} />}
      {rules.data && <RulesForm key={rules.data.version} rules={rules.data} />}
    </Card>
  );
}

function RulesForm({ rules }: { rules: NoticeRules }) {
  const t = useTexts(channelTexts);
  const may = useMay();
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState(rules);
  const [keptDays, setKeptDays] = useState(String(rules.keptDays));
  const edit = useEditRules(() => showToast({ words: t.saved }));
  const change = (fields: Partial<NoticeRules>) => setDraft({ ...draft, ...fields });
  const handleUrgent = (urgentKinds: NoticeKind[]) =>
    change({ urgentKinds, wakingKinds: draft.wakingKinds.filter((kind) => urgentKinds.includes(kind)) });
  const handleSubmit = () => {
    const { version, ...policy } = draft;
    edit.mutate({ body: { ...policy, keptDays: Number(keptDays) }, options: { version } });
  };
  return (
    <Form label={t.rules} onSubmit={handleSubmit}>
      {edit.error && <Alert tone="bad">{wordsOf(edit.error)}</Alert>}
      <div className={styles.pair}>
        <HourField label={t.digestHour} hour={draft.digestHour} onChange={(digestHour) => change({ digestHour })} />
        <HourField
          label={t.quietFrom}
          hint={t.quietHint}
          hour={draft.quietFromHour}
          onChange={(quietFromHour) => change({ quietFromHour })}
        />
        <HourField label={t.quietTo} hour={draft.quietToHour} onChange={(quietToHour) => change({ quietToHour })} />
        <FormField label={t.keptDays} hint={t.keptHint} error={fieldErrors(edit.error)["keptDays"]}>
          <Input inputMode="numeric" maxLength={4} value={keptDays} onChange={setKeptDays} />
        </FormField>
      </div>
      <KindChoices label={t.urgentKinds} offered={MAY_BE_URGENT} chosen={draft.urgentKinds} onChange={handleUrgent} />
      <KindChoices
        label={t.wakingKinds}
        offered={draft.urgentKinds}
        chosen={draft.wakingKinds}
        onChange={(wakingKinds) => change({ wakingKinds })}
      />
      {may("delivery.channel.edit") && (
        <FormActions>
          <Button kind="primary" type="submit" isBusy={edit.isPending} disabled={!/^\d+$/.test(keptDays)}>
            {t.save}
          </Button>
        </FormActions>
      )}
    </Form>
  );
}

function HourField(props: { label: string; hint?: string; hour: number; onChange: (hour: number) => void }) {
  const { label, hint, hour, onChange } = props;
  const t = useTexts(channelTexts);
  const options = HOURS.map((value) => ({ value, label: t.hour(value.padStart(2, "0")) }));
  return (
    <FormField label={label} {...(hint !== undefined && { hint })}>
      <Select options={options} value={String(hour)} onChange={(value) => onChange(Number(value ?? hour))} />
    </FormField>
  );
}

function KindChoices(props: {
  label: string;
  offered: readonly NoticeKind[];
  chosen: readonly NoticeKind[];
  onChange: (kinds: NoticeKind[]) => void;
}) {
  const { label, offered, chosen, onChange } = props;
  const say = useWord();
  const toggle = (kind: NoticeKind) => (isOn: boolean) =>
    onChange(offered.filter((each) => (each === kind ? isOn : chosen.includes(each))));
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {offered.map((kind) => (
        <Checkbox key={kind} checked={chosen.includes(kind)} onChange={toggle(kind)}>
          {say(NOTICE_KIND_WORDS[kind])}
        </Checkbox>
      ))}
    </fieldset>
  );
}
