/** The selected rows of a table, by key; selecting all means all rows that are loaded. */
export function useSelection<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  selected: ReadonlySet<string> | undefined,
  onChange: ((keys: ReadonlySet<string>) => void) | undefined,
) {
  const keys = selected ?? NONE;
  const change = (next: ReadonlySet<string>) => onChange?.(next);
  return {
    isPossible: onChange !== undefined,
    count: keys.size,
    has: (key: string) => keys.has(key),
    all: allOrSome(rows.length, rows.filter((row) => keys.has(keyOf(row))).length),
    clear: () => keys.size > 0 && change(NONE),
    toggle: (key: string) =>
      change(keys.has(key) ? new Set([...keys].filter((each) => each !== key)) : new Set([...keys, key])),
    toggleAll: (isSelected: boolean) => change(isSelected ? new Set(rows.map(keyOf)) : NONE),
  };
}

export type Selection = ReturnType<typeof useSelection>;

const NONE: ReadonlySet<string> = new Set();

function allOrSome(count: number, selected: number): boolean | "some" {
  if (selected === 0) return false;
  return selected === count ? true : "some";
}
