import { useState } from "react";
import type { KeyboardEvent } from "react";
import { rowFrom } from "./table-entries.ts";
import type { TableEntry } from "./table-entries.ts";

interface TableKeys<R> {
  entries: readonly TableEntry<R>[];
  pageLength: number;
  onOpen: ((row: R) => void) | undefined;
  onToggle: ((key: string) => void) | undefined;
  onClear: () => void;
  onReveal: (index: number) => void;
}

/** The keyboard of a table: arrows move the active row, Enter opens, Space selects, Esc drops the selection. */
export function useTableKeys<R>(table: TableKeys<R>) {
  const { entries, pageLength, onOpen, onToggle, onClear, onReveal } = table;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const found = entries.findIndex((entry) => entry.key === activeKey);
  const active = found >= 0 ? found : (rowFrom(entries, 0, 1) ?? -1);

  const act = (key: string): boolean => {
    const entry = entries[active];
    if (entry?.kind !== "row") return false;
    if (key === "Enter" && onOpen) onOpen(entry.row);
    else if (key === " " && onToggle) onToggle(entry.key);
    else if (key === "Escape") onClear();
    else return false;
    return true;
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    // Buttons and boxes inside the table keep their own keys.
    if (event.target !== event.currentTarget) return;
    const next = movedIndex(event.key, entries, active, pageLength);
    if (next !== null) {
      setActiveKey(entries[next]?.key ?? null);
      onReveal(next);
    } else if (!act(event.key)) {
      return;
    }
    event.preventDefault();
  };
  return { active, activate: setActiveKey, handleKeyDown };
}

function movedIndex<R>(
  key: string,
  entries: readonly TableEntry<R>[],
  active: number,
  pageLength: number,
): number | null {
  const last = entries.length - 1;
  switch (key) {
    case "ArrowDown":
      return rowFrom(entries, active + 1, 1);
    case "ArrowUp":
      return rowFrom(entries, active - 1, -1);
    case "PageDown":
      return rowFrom(entries, Math.min(last, active + pageLength), -1);
    case "PageUp":
      return rowFrom(entries, Math.max(0, active - pageLength), 1);
    case "Home":
      return rowFrom(entries, 0, 1);
    case "End":
      return rowFrom(entries, last, -1);
    default:
      return null;
  }
}
