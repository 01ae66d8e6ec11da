import { DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import { DUTY_ROLES } from "@zhigang/domain/ledger";
import type { DutyRole } from "@zhigang/domain/ledger";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { taskTexts } from "./texts.ts";
import styles from "../editing/editing.module.css";

/** A body in its role while it is edited. */
export interface EditedDuty {
  role: DutyRole;
  name: string;
  departmentId: string | null;
}

/** The bodies of a task in their order: role, name as written, and the department it is. */
export function DutyEditor(props: { duties: readonly EditedDuty[]; onChange: (duties: EditedDuty[]) => void }) {
  const { duties, onChange } = props;
  const t = useTexts(taskTexts);
  const departments = useDepartmentOptions();
  const change = (at: number, part: Partial<EditedDuty>) =>
    onChange(duties.map((duty, index) => (index === at ? { ...duty, ...part } : duty)));
  const handlePick = (at: number, departmentId: string | null) => {
    const picked = departments.find((department) => department.id === departmentId)?.name;
    change(at, { departmentId, ...(picked !== undefined && { name: picked }) });
  };
  return (
    <div className={styles.duties}>
      {duties.map((duty, index) => (
        // Two rows may hold the same words while one types; their place tells them apart.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <div key={index} className={styles.duty}>
          <RoleSelect value={duty.role} onChange={(role) => change(index, { role })} />
          <Input
            aria-label={t.body}
            placeholder={t.body}
            maxLength={200}
            value={duty.name}
            onChange={(name) => change(index, { name })}
          />
          <DepartmentPicker
            label={t.department}
            departments={departments}
            value={duty.departmentId}
            onChange={(departmentId) => handlePick(index, departmentId)}
          />
          <IconButton
            icon="arrow-up"
            size="small"
            label={t.moveUp(duty.name)}
            disabled={index === 0}
            onClick={() => onChange(movedUp(duties, index))}
          />
          <IconButton
            icon="close"
            size="small"
            label={t.removeDuty(duty.name)}
            onClick={() => onChange(duties.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={() => onChange([...duties, newDuty(duties)])}>
          {t.addDuty}
        </Button>
      </div>
    </div>
  );
}

function RoleSelect(props: { value: DutyRole; onChange: (role: DutyRole) => void }) {
  const t = useTexts(taskTexts);
  const say = useWord();
  return (
    <Select<DutyRole>
      label={t.role}
      value={props.value}
      options={DUTY_ROLES.map((role) => ({ value: role, label: say(DUTY_ROLE_WORDS[role]) }))}
      onChange={(role) => props.onChange(role ?? "support")}
    />
  );
}

/** The first body of a task leads; those added later support. */
function newDuty(duties: readonly EditedDuty[]): EditedDuty {
  return { role: duties.some((duty) => duty.role === "lead") ? "support" : "lead", name: "", departmentId: null };
}

function movedUp(duties: readonly EditedDuty[], index: number): EditedDuty[] {
  const [above, moved] = [duties[index - 1], duties[index]];
  if (!above || !moved) return [...duties];
  return [...duties.slice(0, index - 1), moved, above, ...duties.slice(index + 1)];
}
