import { ROBOT_RULES } from "@zhigang/domain/delivery";
import type { RobotKind } from "@zhigang/domain/delivery";
import { guardAddress, requireEncryption } from "../sending/guard-address.ts";
import type { AddressRules, GuardedAddress } from "../sending/guard-address.ts";
import { exchange } from "../sending/post.ts";
import type { Outcome } from "../sending/post.ts";
import { robotMessage, signedAddress } from "./robot-message.ts";
import type { RobotPost } from "./robot-message.ts";

/** The secret part of a robot: where it is reached, and how what is said to it is signed. */
export interface RobotSecret {
  readonly url: string;
  readonly signingSecret: string | null;
}

/** How a post fared, and whether the robot was asked too often. */
export interface RobotOutcome extends Outcome {
  readonly isTooOften: boolean;
}

const MOST_WORDS = 200;
const TOO_MANY_REQUESTS = 429;

/** Looks over the address of a robot: over TLS, or on a host of the intranet that an operator has named. */
export async function guardRobot(url: string, rules: AddressRules): Promise<GuardedAddress> {
  const address = await guardAddress(url, rules);
  requireEncryption(address, address.url.protocol === "https:");
  return address;
}

/** Says something through a robot. Both makers answer 200 and tell in the body whether it was taken (`errcode` 0). */
export async function sendToRobot(
  kind: RobotKind,
  { url, signingSecret }: RobotSecret,
  robotPost: RobotPost,
  { rules, now }: { readonly rules: AddressRules; readonly now: Date },
): Promise<RobotOutcome> {
  const signed = signingSecret === null ? url : signedAddress(url, signingSecret, now);
  const headers = { "content-type": "application/json; charset=utf-8", "user-agent": "Zhigang/1" };
  const came = await exchange(await guardRobot(signed, rules), headers, JSON.stringify(robotMessage(kind, robotPost)));
  if ("problem" in came) return { isDelivered: false, statusCode: null, problem: came.problem, isTooOften: false };
  const { statusCode } = came;
  const { code, words } = readAnswer(without(tokensOf(url), came.answer));
  const isDelivered = statusCode === 200 && code === 0;
  const problem = isDelivered ? null : code === null ? `HTTP ${statusCode}` : `errcode ${code}: ${words}`;
  const isTooOften = statusCode === TOO_MANY_REQUESTS || ROBOT_RULES[kind].tooOften.includes(code ?? 0);
  return { isDelivered, statusCode, problem, isTooOften };
}

/** What makes the address a secret; an answer that repeats it does not bring it into the log. */
function tokensOf(url: string): string[] {
  return [...new URL(url).searchParams.values()].filter((token) => token.length > 3);
}

function without(tokens: readonly string[], answer: string): string {
  return tokens.reduce((words, token) => words.replaceAll(token, "…"), answer);
}

function readAnswer(answer: string): { readonly code: number | null; readonly words: string } {
  try {
    const { errcode, errmsg } = JSON.parse(answer) as { errcode?: unknown; errmsg?: unknown };
    const words = typeof errmsg === "string" ? errmsg.replace(/\p{Cc}+/gu, " ").slice(0, MOST_WORDS) : "";
    return { code: typeof errcode === "number" ? errcode : null, words };
  } catch {
    return { code: null, words: "" }; // no JSON: the status says what there is to say
  }
}
