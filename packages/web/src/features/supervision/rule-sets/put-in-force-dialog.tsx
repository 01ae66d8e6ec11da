import type { KeptRuleSet, LightChange } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { itemAddress } from "../addresses.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { supervisionTexts } from "../texts.ts";
import { useRulePreview, useRuleSetDeeds } from "./queries.ts";
import { ruleSetTexts } from "./texts.ts";
import styles from "./rule-sets.module.css";

/** 启用: first what would change, item by item, then from which day and on what ground. */
export function PutInForceDialog(props: {
  set: KeptRuleSet;
  findings: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const { set, findings, onClose, onDone } = props;
  const t = useTexts(ruleSetTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const preview = useRulePreview(set.id);
  const [day, setDay] = useState<string | null>(() => calendarDateOf(new Date()));
  const [reason, setReason] = useState("");
  const { putInForce } = useRuleSetDeeds(() => {
    showToast({ words: t.nowInForce });
    onDone();
  });
  const error = putInForce.error ?? preview.error;
  const canSend = findings === 0 && preview.isSuccess && day !== null && reason.trim() !== "";
  const send = () => {
    if (!canSend || day === null || putInForce.isPending) return;
    const body = { inForceFrom: day, reason: reason.trim() };
    putInForce.mutate({ params: { id: set.id }, body, options: { version: set.version } });
  };
  return (
    <Dialog
      isOpen
      title={`${t.previewTitle} · ${set.name}`}
      width={860}
      canDismiss={!putInForce.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={putInForce.isPending}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={putInForce.isPending} disabled={!canSend} onClick={send}>
            {t.putInForce}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={t.putInForce} className={styles.form}>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        {findings > 0 && <Alert tone="warn">{t.found(String(findings))}</Alert>}
        {preview.isPending && <Skeleton lines={4} />}
        {preview.data && <ChangeTable judged={preview.data.judged} changes={preview.data.changes} />}
        <FormField label={t.day} hint={t.dayHint} isRequired>
          <DayPicker value={day} onChange={setDay} />
        </FormField>
        <FormField label={t.reason} hint={t.reasonHint} isRequired>
          <TextArea value={reason} maxLength={2000} rows={2} onChange={setReason} />
        </FormField>
      </Form>
    </Dialog>
  );
}

/** Each item whose light would change: before, after, and the sentence of the new one. */
function ChangeTable({ judged, changes }: { judged: number; changes: readonly LightChange[] }) {
  const t = useTexts(ruleSetTexts);
  const language = useLanguage();
  if (changes.length === 0) return <p>{t.unchanged(String(judged))}</p>;
  return (
    <>
      <p>{t.changes(String(changes.length), String(judged))}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls is reached by key (axe: scrollable-region-focusable) */}
      <div className={styles.tableBox} tabIndex={0} role="region" aria-label={t.changedItems}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t.columns.item}</th>
              <th>{t.columns.before}</th>
              <th>{t.columns.after}</th>
              <th>{t.columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ itemId, title, before, after, because }) => (
              <tr key={itemId}>
                <td>
                  <Link to={itemAddress(itemId)}>{title}</Link>
                </td>
                <td>{before === null ? t.noLight : <ColourMark colour={before} />}</td>
                <td>
                  <ColourMark colour={after} />
                </td>
                <td>{because[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
