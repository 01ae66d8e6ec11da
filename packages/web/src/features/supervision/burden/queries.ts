import type { QueryOf } from "@zhigang/contract/http";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useEndpoint, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;
const READERS = [e.getBurden, e.listAskForms];

/** What units were asked, month by month. */
export function useBurden(query: QueryOf<typeof supervisionEndpoints.getBurden>) {
  return useEndpoint(e.getBurden, { query });
}

/** 报表清单. */
export function useAskForms() {
  return useEndpoint(e.listAskForms, {});
}

const MOST_OFFERED = 20;

/** Targets that answer to what was typed, and the chosen one, so that it keeps its name. */
export function useTargetOptions(words: string, chosenId: string | null) {
  const [q, limit] = [words.trim(), MOST_OFFERED];
  const found = useEndpoint(ledgerEndpoints.listTargets, { query: { limit, ...(q !== "" && { q }) } });
  const id = chosenId ?? "";
  const chosen = useEndpoint(ledgerEndpoints.getTarget, { params: { id } }, { isEnabled: chosenId !== null });
  const rows = found.data?.items ?? [];
  const isMissing = chosenId !== null && rows.every((row) => row.id !== chosenId);
  const all = isMissing && chosen.data?.id === chosenId ? [chosen.data, ...rows] : rows;
  return all.map((target) => ({ value: target.id, label: `${target.name} · ${target.planTitle}` }));
}

/** 登记报表. */
export function useRegisterForm(onSuccess: () => void) {
  return useSend(e.registerAskForm, { touches: READERS, onSuccess });
}

/** 停用报表. */
export function useEndForm(onSuccess: () => void) {
  return useSend(e.endAskForm, { touches: READERS, onSuccess });
}
