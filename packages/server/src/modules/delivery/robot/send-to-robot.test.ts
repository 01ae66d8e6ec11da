import { afterEach, describe, expect, test } from "vitest";
import { ROBOT_KINDS, ROBOT_RULES } from "@zhigang/domain/delivery";
import { AddressRefusal } from "../sending/guard-address.ts";
import { aRobot } from "./a-robot.fixtures.ts";
import type { Robot } from "./a-robot.fixtures.ts";
import { guardRobot, sendToRobot } from "./send-to-robot.ts";

const POST = {
  subject: "【智港】2026-11-23 通知摘要：2 条",
  lines: ["1. ［逾期］人工智能产业园", "2. ［退回］数据开放"],
  close: "请登录智港查看：https://city.example/notices",
  handle: "zhao.min",
};
const NOW = new Date("2026-11-23T01:00:00.123Z");
const SECRET = "SEC0f1e2d3c4b5a";

describe("群机器人", () => {
  let robot: Robot | undefined;
  afterEach(() => robot?.close());
  const around = (now = NOW) => ({ rules: { internalHosts: [robot?.host ?? ""] }, now });

  test.each(ROBOT_KINDS)("%s takes a post in its published form and calls the person", async (kind) => {
    robot = await aRobot(kind);
    const outcome = await sendToRobot(kind, { url: robot.url, signingSecret: null }, POST, around());
    expect(outcome).toEqual({ isDelivered: true, statusCode: 200, problem: null, isTooOften: false });
    const [posted] = robot.posted;
    expect(posted?.called).toEqual(["zhao.min"]);
    for (const words of [POST.subject, ...POST.lines, POST.close]) expect(posted?.content).toContain(words);
    await sendToRobot(kind, { url: robot.url, signingSecret: null }, { ...POST, handle: null }, around());
    expect(robot.posted[1]?.called).toEqual([]);
  });

  test("DingTalk checks the signature of the moment and the secret", async () => {
    robot = await aRobot("dingtalk", { secret: SECRET, now: () => NOW });
    const { url } = robot;
    expect(await sendToRobot("dingtalk", { url, signingSecret: SECRET }, POST, around())).toMatchObject({
      isDelivered: true,
    });
    for (const [signingSecret, now] of [
      ["SEC-other", NOW],
      [null, NOW],
      [SECRET, new Date(NOW.getTime() - 7_200_000)],
    ] as const) {
      expect(await sendToRobot("dingtalk", { url, signingSecret }, POST, around(now))).toMatchObject({
        isDelivered: false,
        problem: "errcode 310000: sign not match",
      });
    }
    expect(robot.posted).toHaveLength(1);
  });

  test.each(ROBOT_KINDS)(
    "%s: a long digest is cut between lines to what is allowed, with its head and its end",
    async (kind) => {
      robot = await aRobot(kind);
      const lines = Array.from(
        { length: 600 },
        (_, index) => `${index + 1}. ［逾期］第${index + 1}项重点任务的进展情况`,
      );
      expect(
        await sendToRobot(kind, { url: robot.url, signingSecret: null }, { ...POST, lines }, around()),
      ).toMatchObject({ isDelivered: true });
      const shown = (robot.posted[0]?.content ?? "").split("\n");
      expect(shown[0]).toBe(POST.subject);
      expect(shown.at(-1)).toContain(POST.close);
      expect(shown.at(-2)).toBe("…");
      expect(lines.slice(0, shown.length - 3)).toEqual(shown.slice(1, -2));
      const huge = { ...POST, subject: "长".repeat(9_000), lines: ["𬭎".repeat(9_000)], close: "址".repeat(9_000) };
      await sendToRobot(kind, { url: robot.url, signingSecret: null }, huge, around());
      expect(robot.posted[1]?.content).not.toContain("\uFFFD");
    },
  );

  test.each(ROBOT_KINDS)(
    "%s says that it was asked too often, and everything else it refuses, without its token",
    async (kind) => {
      robot = await aRobot(kind);
      const secret = { url: robot.url, signingSecret: null };
      for (const errcode of ROBOT_RULES[kind].tooOften) {
        robot.instead = { errcode, errmsg: "too fast" };
        expect(await sendToRobot(kind, secret, POST, around())).toMatchObject({ isDelivered: false, isTooOften: true });
      }
      robot.instead = { status: 429, errcode: 1, errmsg: "slow down" };
      expect(await sendToRobot(kind, secret, POST, around())).toMatchObject({ isDelivered: false, isTooOften: true });
      const token = new URL(robot.url).searchParams.values().next().value ?? "";
      robot.instead = { errcode: 300_001, errmsg: `no ${token}\r\n\u001b[31m` };
      const refused = await sendToRobot(kind, secret, POST, around());
      expect(refused).toMatchObject({ isDelivered: false, isTooOften: false, statusCode: 200 });
      expect(refused.problem).toBe("errcode 300001: no … [31m");
      robot.instead = { status: 502, errcode: 0, errmsg: "ok" };
      expect(await sendToRobot(kind, secret, POST, around())).toMatchObject({ isDelivered: false });
    },
  );

  test("a robot is reached over TLS only, unless an operator has named its host of the intranet", async () => {
    const resolve = async () => [{ address: "8.8.8.8", family: 4 }];
    const plain = "http://oapi.dingtalk.com/robot/send?access_token=x";
    await expect(guardRobot(plain, { internalHosts: [], resolve })).rejects.toThrow(AddressRefusal);
    await expect(guardRobot(plain.replace("http:", "https:"), { internalHosts: [], resolve })).resolves.toBeDefined();
    robot = await aRobot("wecom");
    await expect(guardRobot(robot.url, { internalHosts: [] })).rejects.toThrow("127.0.0.1");
    await expect(guardRobot(robot.url, { internalHosts: [robot.host] })).resolves.toMatchObject({ isNamed: true });
  });
});
