import { createHmac } from "node:crypto";
import { ROBOT_RULES } from "@zhigang/domain/delivery";
import type { RobotKind } from "@zhigang/domain/delivery";

/** What a robot is to post, and whom it calls. */
export interface RobotPost {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly close: string;
  /** The person's number in that application; null calls nobody. */
  readonly handle: string | null;
}

/** A post in the form that its maker has published (`ROBOT_RULES[kind].source`), as plain text: nothing in it is read as markup. */
export function robotMessage(kind: RobotKind, post: RobotPost): object {
  const { handle } = post;
  const { mostBytes } = ROBOT_RULES[kind];
  if (kind === "wecom") {
    const content = fitted(post, mostBytes);
    return { msgtype: "text", text: { content, ...(handle !== null && { mentioned_list: [handle] }) } };
  }
  const call = handle === null ? "" : ` @${handle}`;
  const content = fitted({ ...post, close: `${post.close}${call}` }, mostBytes);
  return { msgtype: "text", text: { content }, at: { atUserIds: handle === null ? [] : [handle], isAtAll: false } };
}

/** The address with DingTalk's signature: HMAC-SHA256 of the moment and the secret, under the secret. */
export function signedAddress(url: string, secret: string, at: Date): string {
  const timestamp = String(at.getTime());
  const signature = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  const signed = new URL(url);
  signed.searchParams.set("timestamp", timestamp);
  signed.searchParams.set("sign", signature);
  return signed.href;
}

/** As many whole lines as there is room for; the subject, which tells how many there are, and the close always stand. */
function fitted({ subject, lines, close }: Omit<RobotPost, "handle">, mostBytes: number): string {
  const fixed = [cut(subject, mostBytes / 4), cut(close, mostBytes / 2)] as const;
  let room = mostBytes - Buffer.byteLength(fixed.join("\n")) - Buffer.byteLength("\n…");
  const shown: string[] = [];
  for (const line of lines) {
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) {
      shown.push("…");
      break;
    }
    shown.push(line);
  }
  return [fixed[0], ...shown, fixed[1]].join("\n");
}

/** Cut between characters. */
function cut(words: string, mostBytes: number): string {
  if (Buffer.byteLength(words) <= mostBytes) return words;
  let kept = "";
  for (const character of words) {
    if (Buffer.byteLength(`${kept}${character}…`) > mostBytes) break;
    kept += character;
  }
  return `${kept}…`;
}
