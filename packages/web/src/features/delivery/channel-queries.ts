import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Channel } from "@zhigang/contract/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import { useEndpoint, useEndpointPages, useSend } from "../../api/use-endpoint.ts";

const touches = [deliveryEndpoints.listChannels];
const andLog = [...touches, deliveryEndpoints.listChannelDeliveries];
const POLL_MS = 3000;

/** 通知渠道, looked at again while messages wait to be sent. */
export function useChannels() {
  return useEndpoint(
    deliveryEndpoints.listChannels,
    {},
    { refetchInterval: (answer) => (answer?.items.some(isSending) ? POLL_MS : false) },
  );
}

function isSending({ status, waiting, failingSince }: Channel): boolean {
  return status === "active" && waiting > 0 && failingSince === null;
}

/** 新增与修改邮件渠道. */
export function useKeepMail(onSuccess: () => void) {
  return {
    create: useSend(deliveryEndpoints.createMailChannel, { touches, onSuccess }),
    edit: useSend(deliveryEndpoints.editMailChannel, { touches, onSuccess }),
  };
}

/** 新增与修改机器人渠道. */
export function useKeepRobot(onSuccess: () => void) {
  return {
    create: useSend(deliveryEndpoints.createRobotChannel, { touches, onSuccess }),
    edit: useSend(deliveryEndpoints.editRobotChannel, { touches, onSuccess }),
  };
}

/** The deeds on one channel. */
export function useChannelDeeds(done: { changed: () => void; deleted: () => void; tested: () => void }) {
  return {
    pause: useSend(deliveryEndpoints.pauseChannel, { touches, onSuccess: done.changed }),
    resume: useSend(deliveryEndpoints.resumeChannel, { touches, onSuccess: done.changed }),
    remove: useSend(deliveryEndpoints.deleteChannel, { touches, onSuccess: done.deleted }),
    test: useSend(deliveryEndpoints.testChannel, { touches: andLog, onSuccess: done.tested }),
  };
}

/** 发送记录. */
export function useChannelDeliveries(id: string, status: DeliveryStatus | null) {
  return useEndpointPages(deliveryEndpoints.listChannelDeliveries, {
    params: { id },
    query: { limit: 50, ...(status && { status }) },
  });
}

/** 重新发送. */
export function useReplayByChannel(onSuccess: () => void) {
  return useSend(deliveryEndpoints.replayChannelDelivery, { touches: andLog, onSuccess });
}

/** 通知规则. */
export function useRules() {
  return useEndpoint(deliveryEndpoints.getNoticeRules, {});
}

/** 修改通知规则. */
export function useEditRules(onSuccess: () => void) {
  return useSend(deliveryEndpoints.editNoticeRules, { touches: [deliveryEndpoints.getNoticeRules], onSuccess });
}
