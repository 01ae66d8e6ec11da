import { useState } from "react";
import { Select } from "../../../kit/select/select.tsx";
import { useItems } from "../queries.ts";

/** Finds an item by its title or number; hands over both its id and its title. */
export function ItemSelect(props: {
  label: string;
  placeholder?: string;
  value: string | null;
  /** Items that are not offered. */
  except?: readonly string[];
  onChange: (item: { id: string; title: string } | null) => void;
}) {
  const { label, placeholder, value, except = [], onChange } = props;
  const [words, setWords] = useState("");
  const found = useItems(words.trim() === "" ? { limit: 20 } : { q: words.trim(), limit: 20 });
  const offered = found.items.filter(({ id }) => !except.includes(id));
  return (
    <Select
      label={label}
      {...(placeholder !== undefined && { placeholder })}
      width="100%"
      isSearchable
      isClearable
      isLoading={found.isLoading}
      onSearch={setWords}
      value={value}
      options={offered.map(({ id, title, number }) => ({ value: id, label: title, note: number ?? undefined }))}
      onChange={(id) => onChange(offered.find((item) => item.id === id) ?? null)}
    />
  );
}
