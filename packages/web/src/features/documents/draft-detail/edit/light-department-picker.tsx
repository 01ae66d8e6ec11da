import { useEffect, useRef, useState } from "react";
import { DepartmentPicker } from "../../../../kit/department-picker/department-picker.tsx";
import type { DepartmentOption } from "../../../../kit/department-picker/department-picker.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { editTexts } from "./edit-texts.ts";
import styles from "./edit.module.css";

interface PickerProps {
  label: string;
  departments: readonly DepartmentOption[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Shows the department; the list itself is made when the keys or the pointer come to it, so that a sheet opens at once. */
export function LightDepartmentPicker(props: PickerProps) {
  const [isUsed, setIsUsed] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isUsed) place.current?.querySelector("input")?.focus();
  }, [isUsed]);
  return (
    <span ref={place}>
      {isUsed ? <DepartmentPicker {...props} /> : <Light {...props} onUse={() => setIsUsed(true)} />}
    </span>
  );
}

function Light({ label, departments, value, onUse }: PickerProps & { onUse: () => void }) {
  const t = useTexts(editTexts);
  const name = departments.find(({ id }) => id === value)?.name;
  return (
    <button
      type="button"
      aria-label={`${label} ${name ?? t.noDepartment}`}
      aria-haspopup="listbox"
      className={styles.light}
      onFocus={onUse}
      onClick={onUse}
    >
      {name ?? t.noDepartment}
    </button>
  );
}
