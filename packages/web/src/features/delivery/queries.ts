import { deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Webhook, WebhookWithSecret } from "@zhigang/contract/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import { useEndpoint, useEndpointPages, useSend } from "../../api/use-endpoint.ts";

const touches = [deliveryEndpoints.listWebhooks];
const POLL_MS = 3000;

/** 推送地址, looked at again while deliveries wait. */
export function useWebhooks() {
  return useEndpoint(
    deliveryEndpoints.listWebhooks,
    {},
    { refetchInterval: (answer) => (answer?.items.some((webhook) => webhook.waiting > 0) ? POLL_MS : false) },
  );
}

/** 新增推送地址. */
export function useCreateWebhook(onSuccess: (made: WebhookWithSecret) => void) {
  return useSend(deliveryEndpoints.createWebhook, { touches, onSuccess });
}

/** 修改推送地址, its rest and its waking too. */
export function useEditWebhook(onSuccess: (webhook: Webhook) => void, onError?: (error: Error) => void) {
  return useSend(deliveryEndpoints.editWebhook, { touches, onSuccess, ...(onError && { onError }) });
}

/** The deeds on one webhook that need no more than a press. */
export function useWebhookDeeds(done: {
  deleted: () => void;
  tested: () => void;
  renewed: (made: WebhookWithSecret) => void;
}) {
  return {
    remove: useSend(deliveryEndpoints.deleteWebhook, { touches, onSuccess: done.deleted }),
    test: useSend(deliveryEndpoints.testWebhook, {
      touches: [...touches, deliveryEndpoints.listDeliveries],
      onSuccess: done.tested,
    }),
    renew: useSend(deliveryEndpoints.renewWebhookSecret, { touches, onSuccess: done.renewed }),
  };
}

/** 推送记录. */
export function useDeliveries(id: string, status: DeliveryStatus | null) {
  return useEndpointPages(deliveryEndpoints.listDeliveries, {
    params: { id },
    query: { limit: 50, ...(status && { status }) },
  });
}

/** 重新推送. */
export function useReplay(onSuccess: () => void) {
  return useSend(deliveryEndpoints.replayDelivery, {
    touches: [...touches, deliveryEndpoints.listDeliveries],
    onSuccess,
  });
}
