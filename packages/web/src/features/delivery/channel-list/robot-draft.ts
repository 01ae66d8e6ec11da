import type { Channel, deliveryEndpoints } from "@zhigang/contract/delivery";
import type { BodyOf } from "@zhigang/contract/http";
import type { ChannelContent, RobotKind } from "@zhigang/domain/delivery";

/** A robot channel as it stands in the form. */
export interface RobotDraft {
  readonly kind: RobotKind;
  readonly name: string;
  readonly content: ChannelContent;
  readonly url: string;
  readonly signingSecret: string;
}

/** The form over a channel; its secrets are never known. */
export function robotDraftOf(channel: Channel | null): RobotDraft {
  const secrets = { url: "", signingSecret: "" };
  if (!channel) return { kind: "dingtalk", name: "", content: "notices", ...secrets };
  const { kind, name, content } = channel;
  return { kind: kind === "wecom" ? "wecom" : "dingtalk", name, content, ...secrets };
}

/** What a new channel is made of; only DingTalk signs. */
export function newRobotOf(draft: RobotDraft): BodyOf<(typeof deliveryEndpoints)["createRobotChannel"]> {
  const { kind, content } = draft;
  const secret = kind === "dingtalk" ? draft.signingSecret.trim() : "";
  return { kind, name: draft.name.trim(), content, url: draft.url.trim(), signingSecret: secret || null };
}

/** What is changed: secrets left empty stay as they are. */
export function changedRobotOf(draft: RobotDraft): BodyOf<(typeof deliveryEndpoints)["editRobotChannel"]> {
  const { name, content, url, signingSecret } = newRobotOf(draft);
  return { name, content, ...(url !== "" && { url }), ...(signingSecret !== null && { signingSecret }) };
}
