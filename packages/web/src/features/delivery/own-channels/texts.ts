import { bothLanguages } from "../../../kit/language/texts.ts";

/** The words of one's own notice settings. */
export const ownChannelTexts = bothLanguages(
  {
    notices: "通知",
    title: "通知设置",
    description: "在系统之外如何收到通知。不紧急的每个工作日汇总为一份摘要；系统内的通知始终保留。",
    channels: "渠道",
    channelsHint: "可选多个；不选则只在系统内通知。",
    noChannels: "管理员还没有配置通知渠道。",
    email: "邮箱地址",
    emailHint: "只用于给您发送通知，其他人看不到。",
    handle: (channel: string) => `您在“${channel}”中的用户号`,
    handleHint: "选填。机器人在群里提醒您时使用，由企业微信或钉钉管理员提供。",
    robotHint: "发到工作群，群内成员都能看到。",
    mailHint: "只发到您的邮箱。",
    mailInto: (domains: string) => `只发到您的邮箱，限 ${domains}。`,
    save: "保存",
    saved: "已保存",
  },
  {
    notices: "Notices",
    title: "Notice settings",
    description:
      "How you are told outside the application. What is not urgent comes as one digest each working day; in the application notices always stay.",
    channels: "Channels",
    channelsHint: "Choose several, or none to be told in the application only.",
    noChannels: "The administrator has set up no channel yet.",
    email: "E-mail address",
    emailHint: "Used to send you notices only; nobody else sees it.",
    handle: (channel: string) => `Your user number in “${channel}”`,
    handleHint: "Optional. The robot calls you by it in its group; the administrator of WeCom or DingTalk knows it.",
    robotHint: "Posted into a group: its members all see it.",
    mailHint: "Sent to your address alone.",
    mailInto: (domains: string) => `Sent to your address alone, within ${domains}.`,
    save: "Save",
    saved: "Saved",
  },
);
