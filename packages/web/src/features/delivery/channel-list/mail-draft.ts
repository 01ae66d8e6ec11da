import type { Channel, deliveryEndpoints } from "@zhigang/contract/delivery";
import type { BodyOf } from "@zhigang/contract/http";
import type { ChannelContent, MailSecurity } from "@zhigang/domain/delivery";

/** An e-mail channel as it stands in the form. */
export interface MailDraft {
  readonly name: string;
  readonly content: ChannelContent;
  readonly host: string;
  readonly port: string;
  readonly security: MailSecurity;
  readonly fromAddress: string;
  readonly receiverDomains: string;
  readonly username: string;
  readonly password: string;
}

export const USUAL_PORTS: Readonly<Record<MailSecurity, string>> = { tls: "465", starttls: "587", none: "25" };

const EMPTY: MailDraft = {
  name: "",
  content: "notices",
  host: "",
  port: USUAL_PORTS.tls,
  security: "tls",
  fromAddress: "",
  receiverDomains: "",
  username: "",
  password: "",
};

/** The form over a channel; its password is never known. */
export function mailDraftOf(channel: Channel | null): MailDraft {
  if (!channel?.mail) return EMPTY;
  const { port, username, receiverDomains, ...place } = channel.mail;
  return {
    ...place,
    name: channel.name,
    content: channel.content,
    port: String(port),
    receiverDomains: receiverDomains.join(", "),
    username: username ?? "",
    password: "",
  };
}

/** What a new channel is made of. */
export function newMailOf(draft: MailDraft): BodyOf<(typeof deliveryEndpoints)["createMailChannel"]> {
  const { port, password } = draft;
  return {
    name: draft.name.trim(),
    content: draft.content,
    host: draft.host.trim(),
    port: Number(port),
    security: draft.security,
    fromAddress: draft.fromAddress.trim(),
    receiverDomains: draft.receiverDomains.split(/[,，;；\s]+/).filter((domain) => domain !== ""),
    username: draft.username.trim() || null,
    password: password || null,
  };
}

/** What is changed: an empty password stays as it is, unless nobody signs in any more. */
export function changedMailOf(draft: MailDraft): BodyOf<(typeof deliveryEndpoints)["editMailChannel"]> {
  const { password, ...fields } = newMailOf(draft);
  return password === null && fields.username !== null ? fields : { ...fields, password };
}

export function isMailComplete({ name, host, port, fromAddress }: MailDraft): boolean {
  return name.trim() !== "" && host.trim() !== "" && /^\d+$/.test(port) && fromAddress.includes("@");
}
