import type { TaskRow, TaskSelection } from "@zhigang/contract/ledger";
import { useState } from "react";
import type { TaskQuery } from "../queries.ts";

const NONE: ReadonlySet<string> = new Set();

/** The chosen rows: some by name, or all that the filter finds but for those taken out again. */
export function useTaskSelection(query: TaskQuery, rows: readonly TaskRow[], total: number | undefined) {
  const { sort: _sort, direction: _direction, ...filter } = query;
  const under = JSON.stringify(filter);
  const [picked, setPicked] = useState({ under, keys: NONE, isAll: false, except: NONE });
  // Another filter is another list: what was chosen all together there means nothing here.
  const state = picked.isAll && picked.under !== under ? { under, keys: NONE, isAll: false, except: NONE } : picked;
  const loaded = rows.map((row) => row.id);
  const keys = state.isAll ? new Set(loaded.filter((id) => !state.except.has(id))) : state.keys;
  const handleChange = (next: ReadonlySet<string>) => {
    if (!state.isAll || next.size === 0) return setPicked({ under, keys: next, isAll: false, except: NONE });
    setPicked({ ...state, under, except: new Set(loaded.filter((id) => !next.has(id))) });
  };
  const count = state.isAll ? Math.max(0, (total ?? loaded.length) - state.except.size) : keys.size;
  const selection: TaskSelection = state.isAll ? { filter, except: [...state.except] } : { ids: [...keys] };
  return {
    keys,
    count,
    selection,
    handleChange,
    /** Offered when every loaded row is chosen and the list is longer. */
    canTakeAll: !state.isAll && keys.size >= loaded.length && total !== undefined && total > loaded.length,
    takeAll: () => setPicked({ under, keys: NONE, isAll: true, except: NONE }),
    clear: () => setPicked({ under, keys: NONE, isAll: false, except: NONE }),
  };
}
