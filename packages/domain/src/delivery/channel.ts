import type { CalendarDate } from "../values/index.ts";

/** 通知渠道: by which road people are told outside the application. */
export const CHANNEL_KINDS = ["email", "dingtalk", "wecom"] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** 群机器人: channels that post into a group. */
export const ROBOT_KINDS = ["dingtalk", "wecom"] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** How a mail server is reached: encrypted from the first byte, encrypted after asking, or in the open. */
export const MAIL_SECURITIES = ["tls", "starttls", "none"] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** What a channel may carry out of the house: the notices themselves, or only how many there are. */
export const CHANNEL_CONTENTS = ["notices", "counts"] as const;
export type ChannelContent = (typeof CHANNEL_CONTENTS)[number];

/** Whether a channel may write to an address: into the named domains and those below them, or anywhere where none is named. */
export function mayMailTo(address: string, receiverDomains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const isWithin = (named: string) => domain === named.toLowerCase() || domain.endsWith(`.${named.toLowerCase()}`);
  return receiverDomains.length === 0 || receiverDomains.some(isWithin);
}

/** What a robot's maker asks of those who use it. */
export interface RobotRules {
  readonly validFrom: CalendarDate;
  readonly source: string;
  readonly perMinute: number;
  /** How long it answers nobody after it was asked too often. */
  readonly restSeconds: number;
  /** The longest text, in bytes of UTF-8. */
  readonly mostBytes: number;
  /** The answers that say it was asked too often. */
  readonly tooOften: readonly number[];
}

/** The published rules of each robot; `validFrom` is the day from which the house goes by them. */
export const ROBOT_RULES: Readonly<Record<RobotKind, RobotRules>> = {
  dingtalk: {
    validFrom: "2026-11-22",
    source: "https://open.dingtalk.com/document/robots/custom-robot-access",
    perMinute: 20,
    restSeconds: 600,
    mostBytes: 18_000,
    tooOften: [130_101, 410_100],
  },
  wecom: {
    validFrom: "2026-11-22",
    source: "https://developer.work.weixin.qq.com/document/path/91770",
    perMinute: 20,
    restSeconds: 60,
    mostBytes: 2048,
    tooOften: [45_009],
  },
};
