import type { ItemCurve } from "@zhigang/contract/supervision";
import { CURVE_CLOCK_WORDS } from "@zhigang/domain/glossary";
import { CURVE_CLOCKS } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { readCurve, typedCurve } from "./curve-lines.ts";
import type { TypedCurve } from "./curve-lines.ts";
import { useItemProgress, useSetCurve } from "./queries.ts";
import { progressTexts } from "./texts.ts";

const KINDS = ["default", "linear", "milestones", "hand_set"] as const;

/** 设定计划曲线: how an item is planned, how it weighs, and whether it may exceed the whole. */
export function CurveDialog(props: { itemId: string; itemTitle: string; onClose: () => void }) {
  const { itemId, itemTitle, onClose } = props;
  const t = useTexts(progressTexts);
  const progress = useItemProgress(itemId);
  return (
    <Dialog isOpen title={t.edit(itemTitle)} width={560} onClose={onClose}>
      {progress.error ? (
        <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />
      ) : progress.data ? (
        <CurveForm itemId={itemId} before={progress.data.curve} onClose={onClose} />
      ) : (
        <Skeleton lines={5} />
      )}
    </Dialog>
  );
}

function CurveForm(props: { itemId: string; before: ItemCurve; onClose: () => void }) {
  const { itemId, before, onClose } = props;
  const t = useTexts(progressTexts);
  const wordsOf = useErrorWords();
  const [typed, setTyped] = useState(() => typedCurve(before.isDefault ? null : before.curve));
  const [weight, setWeight] = useState(before.weight);
  const [mayExceed, setMayExceed] = useState(before.mayExceed);
  const send = useSetCurve(onClose);
  const read = readCurve(typed);
  const handleSubmit = () => {
    if (read && "curve" in read) {
      send.mutate({ params: { id: itemId }, body: { curve: read.curve, weight: weight.trim(), mayExceed } });
    }
  };
  return (
    <Form onSubmit={handleSubmit}>
      <p>{t.curveEffect}</p>
      <CurveFields
        typed={typed}
        wrongLine={read && "wrongLine" in read ? read.wrongLine : null}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
      <FormField label={t.weight} hint={t.weightHint}>
        <Input value={weight} inputMode="decimal" maxLength={13} onChange={setWeight} />
      </FormField>
      <Checkbox checked={mayExceed} onChange={setMayExceed}>
        {t.allowOver}
      </Checkbox>
      {send.error && <Alert tone="bad">{wordsOf(send.error)}</Alert>}
      <FormActions>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button kind="primary" type="submit" isBusy={send.isPending} disabled={!read || !("curve" in read)}>
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}

function CurveFields(props: {
  typed: TypedCurve;
  wrongLine: number | null;
  onChange: (part: Partial<TypedCurve>) => void;
}) {
  const { typed, wrongLine, onChange } = props;
  const t = useTexts(progressTexts);
  const say = useWord();
  return (
    <>
      <FormField label={t.curveKind}>
        <Select
          value={typed.kind}
          options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(kind) => onChange({ kind: kind ?? "default" })}
        />
      </FormField>
      {typed.kind === "linear" && (
        <>
          <FormField label={t.clock}>
            <Select
              value={typed.clock}
              options={CURVE_CLOCKS.map((value) => ({ value, label: say(CURVE_CLOCK_WORDS[value]) }))}
              onChange={(clock) => onChange({ clock: clock ?? "months" })}
            />
          </FormField>
          <FormField label={t.from}>
            <DayPicker value={typed.from} onChange={(from) => onChange({ from })} />
          </FormField>
          <FormField label={t.to}>
            <DayPicker value={typed.to} onChange={(to) => onChange({ to })} />
          </FormField>
        </>
      )}
      {(typed.kind === "milestones" || typed.kind === "hand_set") && (
        <FormField
          label={t.steps}
          hint={typed.kind === "milestones" ? t.stepsHint : t.pointsHint}
          error={wrongLine === null ? undefined : t.stepsWrong(String(wrongLine))}
        >
          <TextArea value={typed.lines} rows={6} maxLength={20_000} onChange={(lines) => onChange({ lines })} />
        </FormField>
      )}
    </>
  );
}
