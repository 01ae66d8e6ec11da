import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

type Value = string | readonly string[];
type Defaults = Readonly<Record<string, Value>>;

/** The state of a screen as its address tells it: a text stays a text, a list stays a list. */
export type UrlState<D extends Defaults> = { [K in keyof D]: D[K] extends readonly string[] ? string[] : string };

/**
 * Filters, sort, page and tab live in the address, so that Back and a shared link bring the same screen (quality U-17).
 * What equals its default is left out. `defaults` must be a constant outside the component.
 */
export function useUrlState<const D extends Defaults>(
  defaults: D,
): [UrlState<D>, (change: Partial<UrlState<D>>, how?: { keepsHistory?: boolean }) => void] {
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => readState(search, defaults), [search, defaults]);
  const changeState = useCallback(
    (change: Partial<UrlState<D>>, how: { keepsHistory?: boolean } = {}) => {
      setSearch((before) => writeState(before, defaults, change), { replace: how.keepsHistory !== true });
    },
    [setSearch, defaults],
  );
  return [state, changeState];
}

function readState<D extends Defaults>(search: URLSearchParams, defaults: D): UrlState<D> {
  const read = Object.entries(defaults).map(([name, value]) => {
    if (typeof value === "string") return [name, search.get(name) ?? value];
    return [name, search.has(name) ? search.getAll(name).filter(Boolean) : [...value]];
  });
  return Object.fromEntries(read) as UrlState<D>;
}

function writeState(
  before: URLSearchParams,
  defaults: Defaults,
  change: Readonly<Record<string, Value | undefined>>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(change)) {
    after.delete(name);
    if (value === undefined || isSame(value, defaults[name])) continue;
    const values = typeof value === "string" ? [value] : value;
    // An emptied list that is not empty by default must still be told apart from its default.
    for (const each of values.length > 0 ? values : [""]) after.append(name, each);
  }
  return after;
}

function isSame(a: Value, b: Value | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
