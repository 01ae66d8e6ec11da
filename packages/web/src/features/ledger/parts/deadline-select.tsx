import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { ledgerTexts } from "../texts.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";

/** A time node of the texts and how much falls on it. */
export interface TimeNode {
  value: string;
  count: number;
}

/** Picks a time node among those that occur. */
export function DeadlineSelect(props: {
  value: string;
  nodes: readonly TimeNode[];
  onChange: (deadline: string) => void;
  width?: number | string;
}) {
  const { value, nodes, onChange, width = 140 } = props;
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const textOf = useDeadlineText();
  const isKnown = value === "" || nodes.some((node) => node.value === value);
  const shown = isKnown ? nodes : [{ value, count: 0 }, ...nodes];
  return (
    <Select
      label={t.timeNode}
      placeholder={t.timeNode}
      width={width}
      isClearable
      isSearchable
      value={value === "" ? null : value}
      options={shown.map((node) => ({
        value: node.value,
        label: textOf(node.value),
        keywords: node.value,
        note: format.number(node.count),
      }))}
      onChange={(deadline) => onChange(deadline ?? "")}
    />
  );
}
