import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { NoticePreferences } from "@zhigang/contract/delivery";
import { useEndpoint, useEndpointPages, useSend } from "../../api/use-endpoint.ts";

const touches = [deliveryEndpoints.listNotices, deliveryEndpoints.countUnreadNotices];

/** 未读通知数. */
export function useUnread() {
  return useEndpoint(deliveryEndpoints.countUnreadNotices, {});
}

/** 我的通知. */
export function useNotices(state: "unread" | "read" | null) {
  return useEndpointPages(deliveryEndpoints.listNotices, { query: { limit: 30, ...(state && { state }) } });
}

/** 标为已读: one, and all down from one. */
export function useMarkRead() {
  return {
    one: useSend(deliveryEndpoints.markNoticeRead, { touches }),
    all: useSend(deliveryEndpoints.markNoticesRead, { touches }),
  };
}

/** 通知设置. */
export function usePreferences() {
  return useEndpoint(deliveryEndpoints.getNoticePreferences, {});
}

/** 修改通知设置. */
export function useEditPreferences(onSuccess: (preferences: NoticePreferences) => void) {
  return useSend(deliveryEndpoints.editNoticePreferences, {
    touches: [deliveryEndpoints.getNoticePreferences],
    onSuccess,
  });
}
