import { useDepartmentOptions } from "../../../api/departments.ts";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { accountTexts } from "./texts.ts";

/** What a person types about an account. */
export interface AccountDraft {
  loginName: string;
  name: string;
  departmentId: string | null;
  expiresOn: string | null;
}

/** The fields of an account; the account name is asked only once, for it never changes. */
export function AccountFields(props: {
  draft: AccountDraft;
  onChange: (draft: AccountDraft) => void;
  errors: Readonly<Record<string, string>>;
  hasLoginName?: boolean;
}) {
  const { draft, onChange, errors, hasLoginName = false } = props;
  const t = useTexts(accountTexts);
  const departments = useDepartmentOptions();
  return (
    <>
      {hasLoginName && (
        <FormField label={t.loginName} isRequired error={errors["loginName"]}>
          <Input
            value={draft.loginName}
            autoComplete="off"
            onChange={(loginName) => onChange({ ...draft, loginName })}
          />
        </FormField>
      )}
      <FormField label={t.name} isRequired error={errors["name"]}>
        <Input value={draft.name} autoComplete="off" onChange={(name) => onChange({ ...draft, name })} />
      </FormField>
      <FormField label={t.department} hint={t.optional} error={errors["departmentId"]}>
        <DepartmentPicker
          departments={departments}
          value={draft.departmentId}
          onChange={(departmentId) => onChange({ ...draft, departmentId })}
        />
      </FormField>
      <FormField label={t.expiresOn} hint={t.expiresHint} error={errors["expiresOn"]}>
        <DayPicker value={draft.expiresOn} onChange={(expiresOn) => onChange({ ...draft, expiresOn })} />
      </FormField>
    </>
  );
}
