import { Checkbox } from "../../../../kit/choice/checkbox.tsx";
import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { useDepartmentGroups } from "../../queries.ts";
import type { FieldProps } from "./act-form.tsx";
import { actTexts } from "./texts.ts";
import styles from "./act-dialog.module.css";

/** 按成员展开: a collective name, and which of its members of today answer. */
export function GroupField({ draft, onChange }: FieldProps) {
  const t = useTexts(actTexts);
  const groups = useDepartmentGroups().data?.items ?? [];
  const members = groups.find(({ id }) => id === draft.groupId)?.members ?? [];
  const exclude = (id: string, reason: string | null) => {
    const { [id]: _, ...others } = draft.excluded;
    onChange({ excluded: reason === null ? others : { ...others, [id]: reason } });
  };
  return (
    <>
      <FormField label={t.fields.group} hint={t.groupHint} isRequired>
        <Select
          label={t.fields.group}
          isSearchable
          value={draft.groupId}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(groupId) => onChange({ groupId, excluded: {} })}
        />
      </FormField>
      <ul className={styles.members}>
        {members.map(({ id, name }) => {
          const reason = draft.excluded[id];
          return (
            <li key={id}>
              <Checkbox checked={reason === undefined} onChange={(isIn) => exclude(id, isIn ? null : "")}>
                {name}
              </Checkbox>
              {reason !== undefined && (
                <Input
                  aria-label={t.excludedReason(name)}
                  placeholder={t.excludedReason(name)}
                  value={reason}
                  maxLength={2000}
                  onChange={(words) => exclude(id, words)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
