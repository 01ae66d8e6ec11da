import type { Ladder } from "@zhigang/contract/supervision";
import { ladderProblems } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { supervisionTexts } from "../texts.ts";
import { useLadderDeeds } from "./queries.ts";
import { RungTable } from "./rung-table.tsx";
import { ruleSetTexts } from "./texts.ts";
import styles from "./rule-sets.module.css";

/** A published ladder is completed with the city's own limits for the answers, then put in force. */
export function LadderDialog({ ladder, onClose }: { ladder: Ladder; onClose: () => void }) {
  const t = useTexts(ruleSetTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const [limits, setLimits] = useState(() => ladder.rungs.map(({ answerWithin }) => typed(answerWithin)));
  const [day, setDay] = useState<string | null>(() => calendarDateOf(new Date()));
  const [reason, setReason] = useState("");
  const { putInForce } = useLadderDeeds(() => {
    showToast({ words: t.ladderInForce });
    onClose();
  });
  const content = {
    ...ladder,
    rungs: ladder.rungs.map((rung, at) => ({ ...rung, answerWithin: limitIn(limits[at]) })),
  };
  const problems = [...ladderProblems(content)];
  const canSend = limits.every(isLimit) && problems.length === 0 && day !== null && reason.trim() !== "";
  const send = () => {
    if (!canSend || day === null || putInForce.isPending) return;
    putInForce.mutate({ body: { content, inForceFrom: day, reason: reason.trim() } });
  };
  return (
    <Dialog
      isOpen
      title={`${t.fill} · ${ladder.city} ${ladder.version}`}
      width={760}
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
        {putInForce.error && <Alert tone="bad">{wordsOf(putInForce.error)}</Alert>}
        <RungTable
          ladder={content}
          problems={problems}
          limitOf={(_rung, at) => (
            <Input
              aria-label={t.limitOf(String(at + 1))}
              className={styles.number}
              inputMode="numeric"
              placeholder={t.noAnswer}
              isInvalid={!isLimit(limits[at] ?? "")}
              value={limits[at] ?? ""}
              onChange={(words) => setLimits(limits.map((one, index) => (index === at ? words : one)))}
            />
          )}
        />
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

function typed(days: number | null): string {
  return days === null ? "" : String(days);
}

/** Whether what is typed is a limit of one to sixty days, or none. */
function isLimit(words: string): boolean {
  const days = Number(words);
  return words.trim() === "" || (Number.isInteger(days) && days >= 1 && days <= 60);
}

function limitIn(words = ""): number | null {
  return words.trim() === "" || !isLimit(words) ? null : Number(words);
}
