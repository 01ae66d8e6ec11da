/** 推送地址: told what happens, resting by a person's word, or put aside after it failed for too long. */
export const WEBHOOK_STATUSES = ["active", "paused", "disabled"] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** 推送: on its way, arrived, or given up. */
export const DELIVERY_STATUSES = ["waiting", "delivered", "failed"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** How long after each failure the next attempt comes: seconds at first, a day in the end; three days and more in all. */
export const RETRY_AFTER_SECONDS = [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** When to try again after so many attempts; null when there were enough. `share` from 0 to 1 spreads the attempts. */
export function retryAt(now: Date, attempts: number, share: number): Date | null {
  const seconds = RETRY_AFTER_SECONDS[attempts - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000 * (1 + share * 0.2));
}
