import { calendarDateOf } from "@zhigang/domain/values";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { departmentTexts } from "./texts.ts";

/** What may be done to a department. */
export type Deed = "alias" | "rename" | "merge" | "end";

/** What a person types about a deed. */
export interface TypedDeed {
  name: string;
  intoId: string | null;
  day: string | null;
  paper: string;
}

/** Nothing typed; what changes a department takes effect today unless another day is named. */
export function blankDeed(deed: Deed): TypedDeed {
  return { name: "", intoId: null, day: deed === "alias" ? null : calendarDateOf(new Date()), paper: "" };
}

/** The fields that a deed needs, and what it means. */
export function DepartmentDeedFields(props: {
  deed: Deed;
  departmentId: string;
  typed: TypedDeed;
  onChange: (typed: TypedDeed) => void;
  errors: Readonly<Record<string, string>>;
}) {
  const { deed, departmentId, typed, onChange, errors } = props;
  const t = useTexts(departmentTexts);
  const options = useDepartmentOptions().filter((option) => option.id !== departmentId);
  return (
    <>
      {deed === "end" && <Alert tone="warn">{t.endWords}</Alert>}
      {deed === "merge" && <Alert>{t.mergeWords}</Alert>}
      {(deed === "alias" || deed === "rename") && (
        <FormField label={deed === "alias" ? t.alias : t.newName} isRequired error={errors["alias"] ?? errors["name"]}>
          <Input value={typed.name} onChange={(name) => onChange({ ...typed, name })} />
        </FormField>
      )}
      {deed === "merge" && (
        <FormField label={t.into} isRequired error={errors["intoDepartmentId"]}>
          <DepartmentPicker
            departments={options}
            value={typed.intoId}
            onChange={(intoId) => onChange({ ...typed, intoId })}
          />
        </FormField>
      )}
      <FormField
        label={t.effectiveOn}
        isRequired={deed !== "alias"}
        error={errors["effectiveOn"] ?? errors["endedOn"] ?? errors["validFrom"]}
      >
        <DayPicker value={typed.day} onChange={(day) => onChange({ ...typed, day })} />
      </FormField>
      <FormField label={t.sourceDocument} hint={t.optional}>
        <Input value={typed.paper} onChange={(paper) => onChange({ ...typed, paper })} />
      </FormField>
    </>
  );
}
