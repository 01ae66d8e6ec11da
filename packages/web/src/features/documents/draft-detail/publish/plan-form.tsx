import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { PLAN_KIND_WORDS } from "@zhigang/domain/glossary";
import { PLAN_KINDS } from "@zhigang/domain/ledger";
import type { PlanKind } from "@zhigang/domain/ledger";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useDivisionNames } from "../../../../api/departments.ts";
import { fieldErrors } from "../../../../api/refusal.ts";
import { useSend } from "../../../../api/use-endpoint.ts";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { DayPicker } from "../../../../kit/day-picker/day-picker.tsx";
import { useErrorWords } from "../../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { publishTexts } from "./publish-texts.ts";
import styles from "./publish.module.css";

/** What the draft says of its plan: title, number, authority, day, period, division, kind. */
export function PlanForm(props: { draft: Draft; canEdit: boolean; onSaved: () => void }) {
  const { draft, canEdit, onSaved } = props;
  const t = useTexts(publishTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const divisions = useDivisionNames();
  // Only what this person touched is theirs to save; the rest shows what others may have changed meanwhile.
  const [touched, setTouched] = useState<Partial<ReturnType<typeof headOf>>>({});
  const form = { ...headOf(draft), ...touched };
  const change = (to: typeof touched) => setTouched((before) => ({ ...before, ...to }));
  const save = useSend(documentsEndpoints.changeDraft, {
    touches: [documentsEndpoints.listDrafts, ledgerEndpoints.getPublishReadiness],
    onSuccess: () => {
      showToast({ words: t.savedToast });
      setTouched({});
      onSaved();
    },
    onError: onSaved,
  });
  const errors = fieldErrors(save.error);
  const handleSubmit = () =>
    save.mutate({ params: { id: draft.id }, body: touched, options: { version: draft.version } });
  return (
    <Form onSubmit={handleSubmit} className={styles.form}>
      <div className={styles.wide}>
        <FormField label={t.planTitle} isRequired error={errors["title"]}>
          <Input value={form.title} disabled={!canEdit} onChange={(title) => change({ title })} />
        </FormField>
      </div>
      <TextField
        label={t.documentNumber}
        value={form.documentNumber}
        canEdit={canEdit}
        error={errors["documentNumber"]}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      <TextField
        label={t.issuingAuthority}
        value={form.issuingAuthority}
        canEdit={canEdit}
        error={errors["issuingAuthority"]}
        onChange={(issuingAuthority) => change({ issuingAuthority })}
      />
      <FormField label={t.issuedOn} error={errors["issuedOn"]}>
        <DayPicker value={form.issuedOn} isDisabled={!canEdit} onChange={(issuedOn) => change({ issuedOn })} />
      </FormField>
      <FormField label={t.planKind} isRequired error={errors["planKind"]}>
        <Select
          value={form.planKind}
          isDisabled={!canEdit}
          options={PLAN_KINDS.map((value): { value: PlanKind; label: string } => ({
            value,
            label: say(PLAN_KIND_WORDS[value]),
          }))}
          onChange={(planKind) => change({ planKind })}
        />
      </FormField>
      <TextField
        label={t.periodFrom}
        value={form.periodFrom}
        canEdit={canEdit}
        error={errors["periodFrom"]}
        onChange={(periodFrom) => change({ periodFrom })}
      />
      <TextField
        label={t.periodTo}
        value={form.periodTo}
        canEdit={canEdit}
        error={errors["periodTo"]}
        onChange={(periodTo) => change({ periodTo })}
      />
      <div className={styles.wide}>
        <FormField label={t.division} isRequired error={errors["divisionCode"]}>
          <Select
            value={form.divisionCode}
            isDisabled={!canEdit}
            isSearchable
            options={[...divisions].map(([code, name]) => ({ value: code, label: name, note: code }))}
            onChange={(divisionCode) => change({ divisionCode })}
          />
        </FormField>
      </div>
      {save.isError && Object.keys(errors).length === 0 && <Alert tone="bad">{wordsOf(save.error)}</Alert>}
      {canEdit && (
        <div className={styles.wide}>
          <FormActions>
            <Button kind="primary" type="submit" isBusy={save.isPending} disabled={Object.keys(touched).length === 0}>
              {t.save}
            </Button>
          </FormActions>
        </div>
      )}
    </Form>
  );
}

function TextField(props: {
  label: string;
  value: string | null;
  canEdit: boolean;
  error: string | undefined;
  onChange: (value: string | null) => void;
}) {
  return (
    <FormField label={props.label} error={props.error}>
      <Input
        value={props.value ?? ""}
        disabled={!props.canEdit}
        onChange={(value) => props.onChange(value === "" ? null : value)}
      />
    </FormField>
  );
}

function headOf({
  title,
  documentNumber,
  issuingAuthority,
  issuedOn,
  periodFrom,
  periodTo,
  divisionCode,
  planKind,
}: Draft) {
  return { title, documentNumber, issuingAuthority, issuedOn, periodFrom, periodTo, divisionCode, planKind };
}
