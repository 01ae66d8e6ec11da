import type { Channel } from "@zhigang/contract/delivery";
import type { ChannelKind } from "@zhigang/domain/delivery";
import type { Insertable, Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { AddressRefusal } from "../sending/guard-address.ts";
import type { ChannelTable } from "../tables.ts";
import { changeChannel, deleteChannelRow, getChannelRow, insertChannel, listChannelRows } from "./channel-store.ts";
import type { CountedChannel } from "./channel-store.ts";
import { presentChannel } from "./present-channel.ts";

/** 通知渠道. */
export async function listChannels(call: Call): Promise<{ items: Channel[] }> {
  return { items: (await listChannelRows(call.tx)).map(presentChannel) };
}

type NewChannel = Omit<Insertable<ChannelTable>, "id" | "status" | "createdAt" | "createdBy" | "version">;

/** Keeps a channel that has been looked over. */
export async function keepNew(call: Call, fields: NewChannel): Promise<Channel> {
  const id = newId();
  await insertChannel(call.tx, {
    ...fields,
    id,
    status: "active",
    createdAt: call.now,
    createdBy: call.actor.name,
  });
  const made = await getChannelRow(call.tx, id);
  await record(call, "delivery.channel.create", subjectOf(made), { to: shown(made) });
  return presentChannel(made);
}

/** Keeps what `decide` makes of a change; a channel of another kind is not there. */
export async function keepChange(
  call: Call,
  id: string,
  kinds: readonly ChannelKind[],
  decide: (before: CountedChannel) => Promise<Updateable<ChannelTable>>,
): Promise<Channel> {
  const before = await getChannelRow(call.tx, id, "change");
  if (!kinds.includes(before.kind)) throw new AppError("delivery.channel_not_found", { id });
  requireVersion(call, before, presentChannel(before));
  const fields = await decide(before);
  await changeChannel(call.tx, id, { ...fields, restsUntil: null });
  const after = await getChannelRow(call.tx, id);
  const secret = fields.secret === undefined ? {} : { secret: "renewed" };
  await record(call, "delivery.channel.edit", subjectOf(after), {
    from: shown(before),
    to: { ...shown(after), ...secret },
  });
  return presentChannel(after);
}

/** 暂停渠道: what comes meanwhile waits. */
export function pauseChannel(call: Call, id: string): Promise<Channel> {
  return changeStatus(call, id, "pause", { status: "paused" });
}

/** 恢复渠道, after a pause or after it was put aside: what waits goes now. */
export function resumeChannel(call: Call, id: string): Promise<Channel> {
  const woken = { disabledBecause: null, failingSince: null, restsUntil: null };
  return changeStatus(call, id, "resume", { status: "active", ...woken });
}

async function changeStatus(
  call: Call,
  id: string,
  verb: "pause" | "resume",
  fields: Updateable<ChannelTable>,
): Promise<Channel> {
  const before = await getChannelRow(call.tx, id, "change");
  await changeChannel(call.tx, id, fields);
  const change = { from: { status: before.status }, to: { status: fields.status } };
  await record(call, `delivery.channel.${verb}`, subjectOf(before), change);
  return presentChannel(await getChannelRow(call.tx, id));
}

/** 删除渠道, with what was still to go that way; notices stay in the application. */
export async function deleteChannel(call: Call, id: string): Promise<void> {
  const before = await getChannelRow(call.tx, id, "change");
  await deleteChannelRow(call.tx, id);
  const { waiting, users } = before;
  await record(call, "delivery.channel.delete", subjectOf(before), { from: { ...shown(before), waiting, users } });
}

/** An address that is not reached for its place in the network is a refusal in words. */
export async function refusingAddress<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof AddressRefusal)) throw error;
    throw Object.assign(new AppError("delivery.channel_address_refused", { problem: error.message }), { cause: error });
  }
}

function subjectOf({ id, name }: CountedChannel) {
  return { kind: "channel", id, label: name };
}

/** What the audit keeps of a channel: all but its secrets. */
function shown(channel: CountedChannel) {
  const { kind, name, content, host, port, security, username, fromAddress } = channel;
  const { receiverDomains, robotAddress, isSigned, secretHint } = channel;
  const mail = { host, port, security, username, fromAddress, receiverDomains };
  return { kind, name, content, ...(kind === "email" ? mail : { robotAddress, isSigned, secretHint }) };
}
