import { mayMailTo } from "@zhigang/domain/delivery";
import { findRecipients } from "../../identity/index.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { sendMail } from "../mail/send-mail.ts";
import type { MailServer } from "../mail/send-mail.ts";
import type { Outgoing } from "../notice/compose.ts";
import { findReach } from "../preference/preference-store.ts";
import { sendToRobot } from "../robot/send-to-robot.ts";
import { AddressRefusal, guardHost, requireEncryption } from "../sending/guard-address.ts";
import type { PersonalMessage } from "../sending/message-store.ts";
import type { Outcome } from "../sending/post.ts";
import { CHANNEL_TEST_FACT } from "./channel-log.ts";
import type { ChannelRecord } from "./channel-store.ts";
import { openRobotSecret } from "./keep-robot-channels.ts";

/** Whose fault it was that nothing arrived: the channel's, the person's address, or that a robot was asked too often. */
export interface PersonalOutcome extends Outcome {
  readonly fault: "channel" | "person" | "too_often" | null;
}

type Personal = PersonalMessage & { readonly channel: ChannelRecord };
type Reach = { readonly email: string | null; readonly handle: string | null };

/** Sends one message by its channel, to where the person is found today. */
export async function sendToPerson(message: Personal, parts: DeliveryParts): Promise<PersonalOutcome> {
  const outgoing = JSON.parse(message.payload) as Outgoing;
  const reach = await reachOf(message, outgoing, parts);
  if (typeof reach === "string") return failed(reach, "person");
  try {
    return message.channel.kind === "email"
      ? await byMail(message, outgoing, reach, parts)
      : await byRobot(message.channel, outgoing, reach, parts);
  } catch (error) {
    if (error instanceof AddressRefusal) return failed(`address refused: ${error.message}`, "channel");
    throw error;
  }
}

/** Where the person is found, or why nowhere: they may have left, or want it no more. */
async function reachOf(message: Personal, { to }: Outgoing, { db }: DeliveryParts): Promise<Reach | string> {
  if (message.fact === CHANNEL_TEST_FACT) return { email: to ?? null, handle: null };
  const person = (await findRecipients(db, [message.accountId])).get(message.accountId);
  if (!person?.isActive) return "account not active";
  return (await findReach(db, message)) ?? "channel no longer chosen";
}

async function byMail(
  { id, happenedAt, channel }: Personal,
  { fromName, subject, lines, close }: Outgoing,
  { email }: Reach,
  parts: DeliveryParts,
): Promise<PersonalOutcome> {
  const { fromAddress } = channel;
  if (email === null) return failed("no address", "person");
  if (!mayMailTo(email, channel.receiverDomains)) return failed("domain not allowed", "person");
  const server = await mailServerOf(channel, parts);
  if (server === null || fromAddress === null) return failed("secret unreadable", "channel");
  const text = [...lines, "", close].join("\n");
  const mail = { id, from: fromAddress, fromName, to: email, subject, text, at: happenedAt };
  const { isAddressWrong, ...outcome } = await sendMail(server, mail);
  return { ...outcome, fault: outcome.isDelivered ? null : isAddressWrong ? "person" : "channel" };
}

/** The server of an e-mail channel, looked over; null where its password cannot be read. */
async function mailServerOf(
  { host, port, security, username, secret }: ChannelRecord,
  { secrets, addresses, authorities }: DeliveryParts,
): Promise<MailServer | null> {
  const password = secret === null ? null : secrets.open(secret);
  if (host === null || port === null || security === null || (secret !== null && password === null)) return null;
  const guarded = await guardHost(host, port, addresses);
  requireEncryption(guarded, security !== "none");
  return { host, port, security, username, password, addresses: guarded.addresses, authorities };
}

async function byRobot(
  channel: ChannelRecord,
  { subject, lines, close }: Outgoing,
  { handle }: Reach,
  { secrets, addresses, clock }: DeliveryParts,
): Promise<PersonalOutcome> {
  const secret = openRobotSecret(channel.secret, { secrets });
  if (channel.kind === "email" || secret === null) return failed("secret unreadable", "channel");
  const around = { rules: addresses, now: clock.now() };
  const post = { subject, lines, close, handle };
  const { isTooOften, ...outcome } = await sendToRobot(channel.kind, secret, post, around);
  return { ...outcome, fault: outcome.isDelivered ? null : isTooOften ? "too_often" : "channel" };
}

/** A sending that brought nothing, and whose fault that is. */
export function failed(problem: string, fault: "channel" | "person"): PersonalOutcome {
  return { isDelivered: false, statusCode: null, problem, fault };
}
