import { Select as AntSelect } from "antd";
import type { ReactNode } from "react";
import { useControl } from "../form-field/control-context.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./select.module.css";

/** One thing to pick; `keywords` (pinyin initials, aliases) find it besides its label. */
export interface SelectOption<V extends string = string> {
  value: V;
  label: string;
  keywords?: string;
  note?: ReactNode;
  isDisabled?: boolean;
}

interface Shared<V extends string> {
  options: readonly SelectOption<V>[];
  /** The name, when no form field around it gives one. */
  label?: string;
  placeholder?: string;
  isDisabled?: boolean;
  isClearable?: boolean;
  isSearchable?: boolean;
  isLoading?: boolean;
  /** Hears what is typed, for options that come from the server. */
  onSearch?: (words: string) => void;
  width?: number | string;
  className?: string | undefined;
}

/** Picks one of many; typing narrows the list. */
export function Select<V extends string>(props: Shared<V> & { value: V | null; onChange: (value: V | null) => void }) {
  const { value, onChange } = props;
  const settings = useSettings(props);
  return (
    <AntSelect<V, AntOption<V>>
      {...settings}
      value={value}
      onChange={(next: V | undefined) => onChange(next ?? null)}
    />
  );
}

/** Picks several of many. */
export function MultiSelect<V extends string>(
  props: Shared<V> & { values: readonly V[]; onChange: (values: V[]) => void },
) {
  const settings = useSettings({ isSearchable: true, ...props });
  return (
    <AntSelect<V[], AntOption<V>>
      {...settings}
      mode="multiple"
      maxTagCount="responsive"
      value={[...props.values]}
      onChange={props.onChange}
    />
  );
}

type AntOption<V extends string> = { value: V; label: string; keywords: string; note: ReactNode; disabled: boolean };

function useSettings<V extends string>(props: Shared<V>) {
  const control = useControl();
  const {
    label,
    placeholder,
    isDisabled = false,
    isClearable = false,
    isLoading = false,
    width = "100%",
    className,
  } = props;
  return {
    ...control,
    ...(label !== undefined && { "aria-label": label }),
    ...(control["aria-invalid"] && { status: "error" as const }),
    ...(className !== undefined && { className }),
    options: antOptions(props.options),
    placeholder,
    disabled: isDisabled,
    allowClear: isClearable && { clearIcon: <Icon name="close" /> },
    suffixIcon: <Icon name="chevron-down" />,
    removeIcon: <Icon name="close" />,
    loading: isLoading,
    showSearch: searchOf(props),
    style: { width },
    popupMatchSelectWidth: false,
    optionRender: renderOption,
  } as const;
}

function antOptions<V extends string>(options: readonly SelectOption<V>[]): AntOption<V>[] {
  return options.map(({ value, label, keywords = "", note, isDisabled = false }) => ({
    value,
    label,
    keywords: `${label} ${keywords}`.toLowerCase(),
    note,
    disabled: isDisabled,
  }));
}

function searchOf<V extends string>(props: Shared<V>) {
  if (props.onSearch) return { onSearch: props.onSearch, filterOption: false as const };
  return props.isSearchable ? { filterOption: matches } : false;
}

function matches(words: string, option?: { keywords: string }): boolean {
  return option?.keywords.includes(words.trim().toLowerCase()) ?? false;
}

function renderOption(option: { data: { label?: ReactNode; note?: ReactNode } }): ReactNode {
  const { label, note } = option.data;
  return (
    <span className={styles.option}>
      <span>{label}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </span>
  );
}
