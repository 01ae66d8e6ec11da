import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { RobotKind } from "@zhigang/domain/delivery";

/** What a robot posted into its group. */
export interface Posted {
  readonly content: string;
  readonly called: readonly string[];
}

/** A robot on this machine that answers as its maker has published. */
export interface Robot {
  readonly url: string;
  readonly host: string;
  readonly posted: Posted[];
  /** Every request, taken or not. */
  asked: number;
  /** What it answers instead, from here on. */
  instead: { readonly status?: number; readonly errcode: number; readonly errmsg: string } | null;
  close(): Promise<void>;
}

const TOKEN = "0123456789abcdef-token";
const PLACES = {
  dingtalk: { path: "/robot/send", token: "access_token" },
  wecom: { path: "/cgi-bin/webhook/send", token: "key" },
} as const satisfies Record<RobotKind, object>;

/** Whose robot it is, and how it knows who speaks. */
export interface RobotWish {
  readonly secret?: string;
  readonly now?: () => Date;
  /** How long it takes to answer what it has taken. */
  readonly answersAfterMs?: number;
}

/** Opens a robot. It takes only the published form, its own token and, with a secret, a right signature of this hour. */
export async function aRobot(kind: RobotKind, wish: RobotWish = {}): Promise<Robot> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      robot.asked += 1;
      const url = new URL(request.url ?? "", robot.url);
      const asked = { url, type: request.headers["content-type"] ?? "", body };
      const { status = 200, ...words } = robot.instead ?? judge(kind, wish, asked, robot.posted);
      const answer = () =>
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(words));
      setTimeout(answer, wish.answersAfterMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const robot: Robot = {
    url: `http://127.0.0.1:${port}${PLACES[kind].path}?${PLACES[kind].token}=${TOKEN}`,
    host: `127.0.0.1:${port}`,
    posted: [],
    asked: 0,
    instead: null,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return robot;
}

interface Asked {
  readonly url: URL;
  readonly type: string;
  readonly body: string;
}

function judge(kind: RobotKind, { secret, now = () => new Date() }: RobotWish, asked: Asked, posted: Posted[]) {
  const { url, type, body } = asked;
  const token = url.searchParams.get(PLACES[kind].token);
  if (url.pathname !== PLACES[kind].path || token !== TOKEN) return refusal(300_001, "token is not exist");
  if (!type.startsWith("application/json")) return refusal(40_035, "content type");
  if (secret !== undefined && !isSigned(url, secret, now())) return refusal(310_000, "sign not match");
  const taken = kind === "wecom" ? readWecom(body) : readDingtalk(body);
  if (taken === null) return refusal(40_035, "param error");
  posted.push(taken);
  return refusal(0, "ok");
}

function refusal(errcode: number, errmsg: string): { status?: number; errcode: number; errmsg: string } {
  return { errcode, errmsg };
}

/** As the published example does it: the text signed is the moment, a line feed and the secret. */
function isSigned(url: URL, secret: string, now: Date): boolean {
  const timestamp = url.searchParams.get("timestamp") ?? "";
  const expected = createHmac("sha256", Buffer.from(secret, "utf8")).update(`${timestamp}\n${secret}`, "utf8").digest();
  const isOfThisHour = Math.abs(now.getTime() - Number(timestamp)) < 3_600_000;
  return isOfThisHour && /^\d{13}$/.test(timestamp) && url.searchParams.get("sign") === expected.toString("base64");
}

function readWecom(body: string): Posted | null {
  const { msgtype, text } = JSON.parse(body) as {
    msgtype: string;
    text: { content: string; mentioned_list?: string[] };
  };
  if (msgtype !== "text" || typeof text.content !== "string" || Buffer.byteLength(text.content) > 2048) return null;
  return { content: text.content, called: text.mentioned_list ?? [] };
}

function readDingtalk(body: string): Posted | null {
  const { msgtype, text, at } = JSON.parse(body) as {
    msgtype: string;
    text: { content: string };
    at: { atUserIds: string[]; isAtAll: boolean };
  };
  if (msgtype !== "text" || typeof text.content !== "string" || at.isAtAll || Buffer.byteLength(body) > 20_000)
    return null;
  return { content: text.content, called: at.atUserIds };
}
