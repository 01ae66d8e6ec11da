import type { BodyOf } from "@zhigang/contract/http";
import type { deliveryEndpoints, NoticePreferences } from "@zhigang/contract/delivery";
import { mayMailTo } from "@zhigang/domain/delivery";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { listChannelRows } from "../channel/channel-store.ts";
import type { CountedChannel } from "../channel/channel-store.ts";
import { changePreference, findPreference, getPreferenceForUpdate, listChosenChannels } from "./preference-store.ts";

/** 通知设置 of the person who asks, with every channel they may choose. */
export async function getNoticePreferences(call: Call): Promise<NoticePreferences> {
  const { accountId } = call.actor;
  const preference = await findPreference(call.tx, accountId);
  const chosen = new Map((await listChosenChannels(call.tx, accountId)).map((each) => [each.channelId, each]));
  const channels = (await listChannelRows(call.tx)).map(({ id, kind, name, receiverDomains }) => ({
    id,
    kind,
    name,
    receiverDomains,
    isChosen: chosen.has(id),
    handle: chosen.get(id)?.handle ?? null,
  }));
  return { email: preference?.email ?? null, channels, version: preference?.version ?? 0 };
}

/** 修改通知设置. The audit keeps which channels were chosen and no address (quality S-98). */
export async function editNoticePreferences(
  call: Call,
  { email, channels }: BodyOf<(typeof deliveryEndpoints)["editNoticePreferences"]>,
): Promise<NoticePreferences> {
  const { accountId, name } = call.actor;
  const before = await getPreferenceForUpdate(call.tx, accountId);
  const shownBefore = await getNoticePreferences(call);
  requireVersion(call, before, shownBefore);
  const known = new Map((await listChannelRows(call.tx)).map((channel) => [channel.id, channel]));
  const chosen = [...new Map(channels.map((each) => [each.id, each])).values()];
  const missing = chosen.find(({ id }) => !known.has(id));
  if (missing) throw new AppError("delivery.channel_not_found", { id: missing.id });
  requireReachable(
    email,
    chosen.flatMap(({ id }) => known.get(id) ?? []),
  );

  await changePreference(call.tx, {
    accountId,
    email,
    chosen: chosen.map(({ id, handle }) => ({ accountId, channelId: id, handle })),
  });
  const after = await getNoticePreferences(call);
  await record(
    call,
    "delivery.preference.edit",
    { kind: "account", id: accountId, label: name },
    { from: traceOf(shownBefore), to: traceOf(after) },
  );
  return after;
}

/** By mail only to an address, and only into the domains that the channel writes into. */
function requireReachable(email: string | null, chosen: readonly CountedChannel[]): void {
  for (const { kind, name, receiverDomains } of chosen) {
    if (kind !== "email") continue;
    if (email === null) throw new AppError("delivery.email_missing");
    if (mayMailTo(email, receiverDomains)) continue;
    throw new AppError("delivery.email_domain_refused", { channel: name, domains: receiverDomains.join(", ") });
  }
}

function traceOf({ email, channels }: NoticePreferences) {
  return {
    hasEmail: email !== null,
    channels: channels.filter((channel) => channel.isChosen).map((channel) => channel.name),
  };
}
