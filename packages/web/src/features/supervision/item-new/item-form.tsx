import { ITEM_SOURCE_WORDS, SUPERVISION_KIND_WORDS } from "@zhigang/domain/glossary";
import { ITEM_SOURCES, SUPERVISION_KINDS } from "@zhigang/domain/supervision";
import type { ItemSource, SupervisionKind } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentsPicker } from "../../../kit/department-picker/department-picker.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { RemitFields } from "../control/remit-fields.tsx";
import { itemAddress } from "../addresses.ts";
import { useDepartmentOptions, useProposeItem } from "../queries.ts";
import { newItemTexts } from "./texts.ts";
import { EMPTY_ITEM, isComplete, proposalOf } from "./new-item.ts";
import type { NewItem } from "./new-item.ts";

/** One item by hand; who should do it by when may be put forward with it. */
export function ItemForm() {
  const t = useTexts(newItemTexts);
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [item, setItem] = useState<NewItem>(EMPTY_ITEM);
  const change = (part: Partial<NewItem>) => setItem((before) => ({ ...before, ...part }));
  const propose = useProposeItem((made) => {
    showToast({ words: t.created });
    void navigate(itemAddress(made.id));
  });
  const canSend = isComplete(item) && !propose.isPending;
  const send = () => canSend && propose.mutate({ body: proposalOf(item) });
  return (
    <Card>
      <Form onSubmit={send} label={t.title}>
        {propose.error && <Alert tone="bad">{wordsOf(propose.error)}</Alert>}
        <MatterFields item={item} onChange={change} errors={fieldErrors(propose.error)} />
        <RemitFields
          draft={item.remit}
          onChange={(part) => setItem((before) => ({ ...before, remit: { ...before.remit, ...part } }))}
        />
        <DutyFields item={item} onChange={change} />
        <FormActions>
          <Button kind="primary" type="submit" isBusy={propose.isPending} disabled={!canSend}>
            {t.create}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}

interface Fields {
  item: NewItem;
  onChange: (change: Partial<NewItem>) => void;
}

function MatterFields({ item, onChange, errors }: Fields & { errors: Readonly<Record<string, string>> }) {
  const t = useTexts(newItemTexts);
  const say = useWord();
  return (
    <>
      <FormField label={t.name} isRequired error={errors["title"]}>
        <Input value={item.title} maxLength={500} onChange={(title) => onChange({ title })} />
      </FormField>
      <FormField label={t.requirement} isRequired error={errors["requirement"]}>
        <TextArea value={item.requirement} rows={4} onChange={(requirement) => onChange({ requirement })} />
      </FormField>
      <FormField label={t.source} isRequired>
        <Select<ItemSource>
          label={t.source}
          value={item.source}
          options={ITEM_SOURCES.map((value) => ({ value, label: say(ITEM_SOURCE_WORDS[value]) }))}
          onChange={(source) => source !== null && onChange({ source })}
        />
      </FormField>
      <FormField label={t.kind} isRequired>
        <KindSelect value={item.kind} onChange={(kind) => onChange({ kind })} />
      </FormField>
    </>
  );
}

/** 督查类别 (decree 733 Art. 14). */
export function KindSelect(props: {
  value: SupervisionKind;
  onChange: (kind: SupervisionKind) => void;
  width?: number;
}) {
  const { value, onChange, width } = props;
  const t = useTexts(newItemTexts);
  const say = useWord();
  return (
    <Select<SupervisionKind>
      label={t.kind}
      value={value}
      {...(width !== undefined && { width })}
      options={SUPERVISION_KINDS.map((kind) => ({ value: kind, label: say(SUPERVISION_KIND_WORDS[kind]) }))}
      onChange={(kind) => kind !== null && onChange(kind)}
    />
  );
}

function DutyFields({ item, onChange }: Fields) {
  const t = useTexts(newItemTexts);
  const departments = useDepartmentOptions();
  return (
    <>
      <FormField label={t.leads}>
        <DepartmentsPicker
          label={t.leads}
          departments={departments}
          values={item.leads}
          onChange={(leads) => onChange({ leads })}
        />
      </FormField>
      <FormField label={t.supports}>
        <DepartmentsPicker
          label={t.supports}
          departments={departments}
          values={item.supports}
          onChange={(supports) => onChange({ supports })}
        />
      </FormField>
      <FormField label={t.dueOn}>
        <DayPicker value={item.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
      </FormField>
      <FormField label={t.reason}>
        <TextArea value={item.reason} rows={2} maxLength={2000} onChange={(reason) => onChange({ reason })} />
      </FormField>
    </>
  );
}
