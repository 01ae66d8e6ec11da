import type { ItemDetail } from "@zhigang/contract/supervision";
import { LIMIT_KIND_WORDS } from "@zhigang/domain/glossary";
import { LIMIT_KINDS_OF } from "@zhigang/domain/supervision";
import type { ReactNode } from "react";
import { DayPicker } from "../../../../kit/day-picker/day-picker.tsx";
import { DepartmentsPicker } from "../../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { TextArea } from "../../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { CapNotice } from "../../control/cap-notice.tsx";
import { RemitFields } from "../../control/remit-fields.tsx";
import { DueField } from "../../parts/due-field.tsx";
import { useDepartmentOptions, useLimitRules } from "../../queries.ts";
import { ChildrenField } from "./children-field.tsx";
import { GroupField } from "./group-field.tsx";
import { OverlapField } from "./overlap-field.tsx";
import { SurvivorField } from "./survivor-field.tsx";
import type { ActDraft } from "./act-draft.ts";
import type { ActField } from "./act-fields.ts";
import { actTexts } from "./texts.ts";

/** What of the item its form needs to know. */
type Acted = Pick<ItemDetail, "id" | "source">;

/** What a part of the form is given. */
export interface FieldProps {
  draft: ActDraft;
  onChange: (change: Partial<ActDraft>) => void;
}

/** The fields an act asks for, in its order. */
export function ActForm(props: FieldProps & { fields: readonly ActField[]; item: Acted }) {
  const { fields, item, ...rest } = props;
  return (
    <>
      {fields.map((field) => (
        <Field key={field} field={field} item={item} {...rest} />
      ))}
    </>
  );
}

/** Which part of the draft a plain text field writes, and how long it may be. */
const TEXT_FIELDS = {
  breakdown: ["breakdown", 20_000, true],
  closing_report: ["closingReport", 20_000, true],
  closing_report_optional: ["closingReport", 20_000, false],
  conclusion: ["conclusion", 20_000, true],
  progress: ["progress", 20_000, true],
  contribution: ["contribution", 20_000, false],
  reason: ["reason", 2000, true],
  reason_optional: ["reason", 2000, false],
} as const;

const DAY_FIELDS = { review_on: "reviewOn", proposed_due_on: "dueOn", named_due_on: "dueOn" } as const;

function Field(props: FieldProps & { field: ActField; item: Acted }): ReactNode {
  const { field, draft, onChange, item } = props;
  const t = useTexts(actTexts);
  if (field in TEXT_FIELDS) return <WordsField {...props} field={field as keyof typeof TEXT_FIELDS} />;
  if (field in DAY_FIELDS) {
    const name = DAY_FIELDS[field as keyof typeof DAY_FIELDS];
    return (
      <FormField label={t.fields[field]} isRequired>
        <DayPicker value={draft[name]} onChange={(day) => onChange({ [name]: day })} />
      </FormField>
    );
  }
  const Part = PARTS[field as keyof typeof PARTS];
  return <Part draft={draft} onChange={onChange} item={item} />;
}

type PartProps = FieldProps & { item: Acted };

/** The parts of a form that are more than a text or a day. */
const PARTS = {
  authority: AuthorityFields,
  duties: DutyFields,
  support: SupportField,
  due: (props: PartProps) => <LimitField {...props} isRequired source={props.item.source} />,
  due_optional: (props: PartProps) => <LimitField {...props} isRequired={false} source={props.item.source} />,
  take_up: TakeUpField,
  group: GroupField,
  survivor: (props: PartProps) => <SurvivorField {...props} itemId={props.item.id} />,
  children: ChildrenField,
  overlaps: (props: PartProps) => <OverlapField {...props} itemId={props.item.id} />,
  cap: (props: PartProps) => <CapNotice departmentIds={props.draft.leads} />,
  remit: ({ draft, onChange }: PartProps) => (
    <RemitFields draft={draft.remit} onChange={(part) => onChange({ remit: { ...draft.remit, ...part } })} />
  ),
} as const satisfies Readonly<
  Record<Exclude<ActField, keyof typeof TEXT_FIELDS | keyof typeof DAY_FIELDS>, (props: PartProps) => ReactNode>
>;

/** 签收时限. */
function TakeUpField({ draft, onChange }: FieldProps) {
  const t = useTexts(actTexts);
  return (
    <FormField label={t.fields.take_up} hint={t.takeUpHint}>
      <Input
        value={draft.acknowledgeWithin}
        inputMode="numeric"
        onChange={(acknowledgeWithin) => onChange({ acknowledgeWithin })}
      />
    </FormField>
  );
}

/** 办理时限 with the usual limits of matters from this source. */
function LimitField(props: FieldProps & { isRequired: boolean; source: Acted["source"] }) {
  const { source, ...rest } = props;
  const say = useWord();
  const rule = useLimitRules().data?.inForce;
  const usual = LIMIT_KINDS_OF[source].flatMap((kind) =>
    rule ? [{ label: say(LIMIT_KIND_WORDS[kind]), ...rule.limits[kind] }] : [],
  );
  return <DueField {...rest} usual={usual} />;
}

function WordsField(props: FieldProps & { field: keyof typeof TEXT_FIELDS }) {
  const { field, draft, onChange } = props;
  const t = useTexts(actTexts);
  const [name, maxLength, isRequired] = TEXT_FIELDS[field];
  return (
    <FormField label={t.fields[field]} isRequired={isRequired}>
      <TextArea
        value={draft[name]}
        rows={maxLength > 2000 ? 5 : 3}
        maxLength={maxLength}
        onChange={(words) => onChange({ [name]: words })}
      />
    </FormField>
  );
}

/** 授权依据: who decided, when, by which paper (decree 733 Art. 7, 11). */
function AuthorityFields({ draft, onChange }: FieldProps) {
  const t = useTexts(actTexts);
  return (
    <>
      <FormField label={t.decidedBy} hint={t.authorityHint} isRequired>
        <Input value={draft.decidedBy} maxLength={100} onChange={(decidedBy) => onChange({ decidedBy })} />
      </FormField>
      <FormField label={t.decidedOn} isRequired>
        <DayPicker value={draft.decidedOn} onChange={(decidedOn) => onChange({ decidedOn })} />
      </FormField>
      <FormField label={t.document} isRequired>
        <Input value={draft.document} maxLength={300} onChange={(document) => onChange({ document })} />
      </FormField>
    </>
  );
}

function DutyFields({ draft, onChange }: FieldProps) {
  const t = useTexts(actTexts);
  const departments = useDepartmentOptions();
  return (
    <>
      <FormField label={t.leads} hint={t.leadsHint} isRequired>
        <DepartmentsPicker
          label={t.leads}
          departments={departments}
          values={draft.leads}
          onChange={(leads) => onChange({ leads })}
        />
      </FormField>
      <SupportField draft={draft} onChange={onChange} />
    </>
  );
}

function SupportField({ draft, onChange }: FieldProps) {
  const t = useTexts(actTexts);
  return (
    <FormField label={t.supports}>
      <DepartmentsPicker
        label={t.supports}
        departments={useDepartmentOptions()}
        values={draft.supports}
        onChange={(supports) => onChange({ supports })}
      />
    </FormField>
  );
}
