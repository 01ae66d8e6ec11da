import { useQueryClient } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { UnsavedInput } from "@zhigang/contract/documents";
import { useCallback, useEffect, useMemo, useState } from "react";
import { callEndpoint } from "../../../../api/call-endpoint.ts";
import { endpointKey, useEndpoint } from "../../../../api/use-endpoint.ts";
import { InputKeeper } from "./input-keeper.ts";
import type { KeepingState } from "./input-keeper.ts";

/** All that the person has typed in this draft and not saved, as it was when the page was opened. */
export function useUnsavedInputs(draftId: string, isEnabled: boolean): readonly UnsavedInput[] {
  const query = useEndpoint(documentsEndpoints.listUnsavedInputs, { params: { id: draftId } }, { isEnabled });
  return query.data?.items ?? NONE;
}

const NONE: readonly UnsavedInput[] = [];

/** Keeping of one form: what was there before, when it was kept last, and how to keep and forget. */
interface KeptInput extends KeepingState {
  readonly restored: UnsavedInput | null;
  readonly keep: (value: string) => void;
  readonly forget: () => void;
}

interface Inputs {
  items: UnsavedInput[];
}

/** Keeps what is typed into one form on the server; forgotten when saved or cancelled. */
export function useUnsavedInput(draftId: string, key: string): KeptInput {
  const client = useQueryClient();
  const listKey = useMemo(
    () => endpointKey(documentsEndpoints.listUnsavedInputs, { params: { id: draftId } }),
    [draftId],
  );
  const [restored, setRestored] = useState(
    () => client.getQueryData<Inputs>(listKey)?.items.find((each) => each.key === key) ?? null,
  );
  const [state, setState] = useState<KeepingState>({ keptAt: null, isWaiting: false });
  const keeper = useMemo(() => {
    const bring = async (value: string | null) => {
      const input = { params: { id: draftId }, body: { key, value } };
      const { keptAt } = await callEndpoint(documentsEndpoints.keepUnsavedInput, input);
      client.setQueryData<Inputs>(listKey, (list) => withInput(list, { key, keptAt }, value));
      return keptAt;
    };
    return new InputKeeper(bring, setState);
  }, [client, draftId, key, listKey]);
  useEffect(() => () => keeper.leave(), [keeper]);
  const keep = useCallback((value: string) => keeper.keep(value), [keeper]);
  const forget = useCallback(() => {
    setRestored(null);
    keeper.forget();
  }, [keeper]);
  return { ...state, restored, keep, forget };
}

function withInput(list: Inputs | undefined, input: Omit<UnsavedInput, "value">, value: string | null): Inputs {
  const others = (list?.items ?? []).filter(({ key }) => key !== input.key);
  return { items: value === null ? others : [{ ...input, value }, ...others] };
}
