import type { QueryOf } from "@zhigang/contract/http";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { MeetingDecision, MeetingDetail } from "@zhigang/contract/supervision";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

const e = supervisionEndpoints;

/** What reads meetings anew after one of them or its decisions changed. */
const READERS = [e.listMeetings, e.getMeeting, e.listItemDecisions];
/** With these also the items that came of decisions. */
const ITEM_READERS = [...READERS, e.listItems, e.getItem];

/** 调度会, page by page. */
export function useMeetings(query: QueryOf<typeof supervisionEndpoints.listMeetings>) {
  return useEndpointPages(e.listMeetings, { query });
}

/** One meeting whole. */
export function useMeeting(id: string) {
  return useEndpoint(e.getMeeting, { params: { id } });
}

/** 会议议定 of an item. */
export function useItemDecisions(id: string) {
  return useEndpoint(e.listItemDecisions, { params: { id } });
}

type OnMeeting = (meeting: MeetingDetail) => void;

export function useDraftMeeting(onSuccess: OnMeeting) {
  return useSend(e.draftMeeting, { touches: READERS, onSuccess });
}

export function useEditMeeting(onSuccess: OnMeeting) {
  return useSend(e.editMeeting, { touches: READERS, onSuccess });
}

export function usePostponeMeeting(onSuccess: OnMeeting) {
  return useSend(e.postponeMeeting, { touches: READERS, onSuccess });
}

export function useProposeAgenda(onSuccess: OnMeeting) {
  return useSend(e.proposeAgenda, { touches: READERS, onSuccess });
}

export function useArrangeAgenda(onSuccess: OnMeeting) {
  return useSend(e.arrangeAgenda, { touches: READERS, onSuccess });
}

export function useWriteMinutes(onSuccess: OnMeeting) {
  return useSend(e.writeMinutes, { touches: READERS, onSuccess });
}

const DEEDS = {
  convene: e.conveneMeeting,
  hold: e.holdMeeting,
  settle: e.settleMeeting,
  cancel: e.cancelMeeting,
} as const;
/** The acts that ask for a reason or for nothing. */
export type MeetingDeed = keyof typeof DEEDS;

/** Does one of them; a reason is sent where the act asks for one. */
export function useMeetingDeed(deed: MeetingDeed, then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(DEEDS[deed] as typeof e.cancelMeeting, {
    touches: ITEM_READERS,
    onSuccess: then.onDone,
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<MeetingDetail, "id" | "version">, reason: string) =>
      send.mutate({
        params: { id },
        ...(deed === "cancel" && { body: { reason } }),
        options: { version },
      } as Parameters<typeof send.mutate>[0]),
  };
}

/** Writes a decision down, or anew. */
export function useWriteDecision(onSuccess: () => void) {
  const then = { touches: READERS, onSuccess };
  return { add: useSend(e.addMeetingDecision, then), edit: useSend(e.editMeetingDecision, then) };
}

const DECISION_DEEDS = {
  remove: e.removeMeetingDecision,
  put_forward: e.putDecisionForward,
  close: e.closeMeetingDecision,
} as const;
/** What is done to a decision after asking. */
export type DecisionDeed = keyof typeof DECISION_DEEDS;

export function useDecisionDeed(deed: DecisionDeed, then: { onDone: () => void; onRefused: () => void }) {
  const send = useSend(DECISION_DEEDS[deed] as typeof e.closeMeetingDecision, {
    touches: ITEM_READERS,
    onSuccess: then.onDone,
    onError: then.onRefused,
  });
  return {
    isPending: send.isPending,
    error: send.error,
    send: ({ id, version }: Pick<MeetingDecision, "id" | "version">, note: string) =>
      send.mutate({
        params: { id },
        ...(deed === "close" && { body: { note } }),
        options: { version },
      } as Parameters<typeof send.mutate>[0]),
  };
}
