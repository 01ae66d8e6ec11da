import type { Language } from "@zhigang/domain/glossary";

/** The words around notices that leave the house. */
export interface NoticeTexts {
  readonly sender: string;
  readonly subject: (words: string) => string;
  readonly kind: (word: string, isUrgent: boolean) => string;
  readonly digest: (day: string, count: number) => string;
  readonly news: (count: number) => string;
  readonly line: (number: number, kind: string, title: string, text: string) => string;
  readonly more: (count: number) => string;
  readonly close: (address: string | null) => string;
  readonly test: string;
  readonly testLine: (name: string) => string;
}

export const NOTICE_TEXTS: Readonly<Record<Language, NoticeTexts>> = {
  zh: {
    sender: "智港",
    subject: (words) => `【智港】${words}`,
    kind: (word, isUrgent) => (isUrgent ? `紧急·${word}` : word),
    digest: (day, count) => `${day} 通知摘要：${count} 条`,
    news: (count) => `您有 ${count} 条新通知`,
    line: (number, kind, title, text) => `${number}. ［${kind}］${title}${text === "" ? "" : `：${text}`}`,
    more: (count) => `另有 ${count} 条，请登录查看。`,
    close: (address) => (address === null ? "请登录智港查看。" : `请登录智港查看：${address}`),
    test: "测试通知",
    testLine: (name) => `这是渠道“${name}”的测试。收到即表示渠道可用。`,
  },
  en: {
    sender: "Zhigang",
    subject: (words) => `[Zhigang] ${words}`,
    kind: (word, isUrgent) => (isUrgent ? `urgent · ${word}` : word),
    digest: (day, count) => `Digest of ${day} (${count})`,
    news: (count) => `New notices for you: ${count}`,
    line: (number, kind, title, text) => `${number}. [${kind}] ${title}${text === "" ? "" : `: ${text}`}`,
    more: (count) => `${count} more; please sign in to read them.`,
    close: (address) => (address === null ? "Please sign in to Zhigang." : `Please sign in to Zhigang: ${address}`),
    test: "Test notice",
    testLine: (name) => `This is a test of the channel “${name}”. If you read it, the channel works.`,
  },
};
