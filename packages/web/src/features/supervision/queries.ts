import { identityEndpoints } from "@zhigang/contract/identity";
import type { DepartmentRow } from "@zhigang/contract/identity";
import type { Endpoint, QueryOf } from "@zhigang/contract/http";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { TaskSelection } from "@zhigang/contract/ledger";
import type { Item, ItemDetail, OpenStep } from "@zhigang/contract/supervision";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { callEndpoint } from "../../api/call-endpoint.ts";
import { useEndpoint, useEndpointPages, useSend } from "../../api/use-endpoint.ts";
import type { DepartmentOption } from "../../kit/department-picker/department-picker.tsx";

export type ItemQuery = QueryOf<typeof supervisionEndpoints.listItems>;

/** 督查事项, page by page. */
export function useItems(query: ItemQuery) {
  return useEndpointPages(supervisionEndpoints.listItems, { query });
}

/** One item with its log and the acts open to the reader. */
export function useItem(id: string) {
  return useEndpoint(supervisionEndpoints.getItem, { params: { id } });
}

/** 时限逐日说明, asked for when somebody wants to see it. */
export function useExplainedClock(id: string, isEnabled: boolean) {
  return useEndpoint(supervisionEndpoints.explainClock, { params: { id } }, { isEnabled });
}

const e = supervisionEndpoints;

/** 时限规则: the usual limits in force, and all there were. */
export function useLimitRules() {
  return useEndpoint(e.getLimitRules, {});
}

/** 设置时限规则. */
export function useSetLimitRule(onSuccess: () => void) {
  return useSend(e.setLimitRule, { touches: [e.getLimitRules], onSuccess });
}

const ACT_ENDPOINTS = {
  file: e.fileItem,
  dismiss: e.dismissItem,
  assign: e.assignItem,
  acknowledge: e.acknowledgeItem,
  refuse: e.refuseItem,
  recall: e.recallItem,
  reassign: e.reassignItem,
  uphold: e.upholdItem,
  break_down: e.breakDownItem,
  report_completion: e.reportItemCompletion,
  close: e.closeItem,
  return: e.returnItem,
  ask_supplement: e.askItemSupplement,
  supplement: e.supplementItem,
  verify: e.verifyItem,
  order_rectification: e.orderItemRectification,
  clear: e.clearItem,
  archive: e.archiveItem,
  look_back: e.lookBackOnItem,
  suspend: e.suspendItem,
  resume: e.resumeItem,
  transfer: e.transferItem,
  merge: e.mergeItem,
  split: e.splitItem,
  expand: e.expandItem,
  close_parent: e.closeParentItem,
  cancel: e.cancelItem,
  apply_extension: e.applyForItemExtension,
  grant_extension: e.grantItemExtension,
  decline_extension: e.declineItemExtension,
  confirm_support: e.confirmItemSupport,
  ask_coordination: e.askItemCoordination,
  coordinate: e.coordinateItem,
  object: e.objectToItem,
  decide_objection: e.decideItemObjection,
  set_remit: e.setItemRemit,
  change_remit: e.changeItemRemit,
  permit_excess: e.permitItemExcess,
} as const satisfies Readonly<Record<OpenStep["action"], Endpoint>>;

/** Items by which the same matter is supervised already. */
export function useOverlaps(id: string, isEnabled = true) {
  return useEndpoint(e.listItemOverlaps, { params: { id } }, { isEnabled });
}

/** What reads items anew after an act. */
const ITEM_READERS = [e.getItem, e.listItems, e.explainClock, e.listItemOverlaps, e.listReaches];

/** Does one act; the form has checked its body against what the act needs. */
export function useItemAct(action: OpenStep["action"], then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(ACT_ENDPOINTS[action] as typeof e.cancelItem, {
    touches: ITEM_READERS,
    onSuccess: then.onDone,
    // A refusal may be kept in the log, or tell of what somebody else did meanwhile: the item is looked at again.
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<Item, "id" | "version">, body: Readonly<Record<string, unknown>>) =>
      send.mutate({ params: { id }, body: body as { reason: string }, options: { version } }),
  };
}

/** 拟办 one item. */
export function useProposeItem(onSuccess: (made: ItemDetail) => void) {
  return useSend(e.proposeItem, { touches: ITEM_READERS, onSuccess });
}

/** What chosen tasks would become as items; nothing is asked before some are chosen. */
export function useTasksAsItems(selection: TaskSelection | null) {
  return useQuery({
    queryKey: [e.previewTasksAsItems.path, selection],
    queryFn: ({ signal }) =>
      callEndpoint(e.previewTasksAsItems, { body: { selection: selection ?? { ids: [] } } }, { signal }),
    enabled: selection !== null,
  });
}

/** 拟办 many items from tasks of the ledger. */
export function useProposeTasks(onSuccess: (made: { items: Item[] }) => void) {
  return useSend(e.proposeTasksAsItems, { touches: ITEM_READERS, onSuccess });
}

/** The published plans by title. */
export function usePlanOptions(): { value: string; label: string }[] {
  const plans = useEndpoint(ledgerEndpoints.listPlans, { query: {} });
  return (plans.data?.items ?? [])
    .filter(({ status }) => status === "published")
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** The deeds on many items at once, all or none. */
export function useBulkDeeds(onSuccess: (moved: { items: Item[] }) => void) {
  const then = { touches: ITEM_READERS, onSuccess };
  return {
    file: useSend(e.fileItems, then),
    assign: useSend(e.assignItems, then),
    acknowledge: useSend(e.acknowledgeItems, then),
  };
}

/** 集合称谓 with their members of today. */
export function useDepartmentGroups() {
  return useEndpoint(identityEndpoints.listDepartmentGroups, {});
}

const NO_DEPARTMENTS: readonly DepartmentRow[] = [];

/** The departments that may be picked, found by name, alias or initials. */
export function useDepartmentOptions(): DepartmentOption[] {
  const tree = useEndpoint(identityEndpoints.getDepartmentTree, { query: {} });
  const items = tree.data?.items ?? NO_DEPARTMENTS;
  return useMemo(
    () =>
      items.map((row) => ({
        id: row.id,
        name: row.name,
        initials: row.initials,
        aliases: row.shortName === null ? row.knownAs : [row.shortName, ...row.knownAs],
      })),
    [items],
  );
}
