import { bothLanguages, useTexts } from "../language/texts.ts";
import { MultiSelect, Select } from "../select/select.tsx";
import type { SelectOption } from "../select/select.tsx";

const texts = bothLanguages(
  { placeholder: "输入单位名称或拼音首字母", department: "部门" },
  { placeholder: "Type a name or pinyin initials", department: "Department" },
);

/** A department that may be picked. */
export interface DepartmentOption {
  id: string;
  name: string;
  /** Pinyin initials: `gxj` finds 工信局 (quality U-25). */
  initials?: string | undefined;
  aliases?: readonly string[] | undefined;
  /** Told apart by its division where two share a name. */
  division?: string | undefined;
}

interface Shared {
  departments: readonly DepartmentOption[];
  label?: string;
  isLoading?: boolean;
  isDisabled?: boolean;
  width?: number | string;
}

/** Picks one department by name, alias or pinyin initials. */
export function DepartmentPicker(props: Shared & { value: string | null; onChange: (id: string | null) => void }) {
  const t = useTexts(texts);
  const { departments, ...rest } = props;
  return (
    <Select
      placeholder={t.placeholder}
      label={t.department}
      isSearchable
      isClearable
      {...rest}
      options={departments.map(optionOf)}
    />
  );
}

/** Picks several departments; their order is kept. */
export function DepartmentsPicker(props: Shared & { values: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useTexts(texts);
  const { departments, ...rest } = props;
  return <MultiSelect placeholder={t.placeholder} label={t.department} {...rest} options={departments.map(optionOf)} />;
}

function optionOf(department: DepartmentOption): SelectOption {
  return {
    value: department.id,
    label: department.name,
    keywords: [department.initials ?? "", ...(department.aliases ?? [])].join(" "),
    ...(department.division !== undefined && { note: department.division }),
  };
}
