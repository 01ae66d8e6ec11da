import { NOTICE_KIND_WORDS } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import type { ChannelContent } from "@zhigang/domain/delivery";
import type { CalendarDate } from "@zhigang/domain/values";
import type { NoticeRecord } from "./notice-store.ts";
import { NOTICE_TEXTS } from "./texts.ts";

/** What goes out by a channel, as it is kept until it has arrived. */
export interface Outgoing {
  readonly fromName: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly close: string;
  /** Where a test goes; everything else goes where the person wants it. */
  readonly to?: string;
}

/** For whom, by which road, and from where it can be opened. */
export interface Manner {
  readonly language: Language;
  readonly content: ChannelContent;
  readonly publicAddress: string | null;
}

/** The longest digest; who has more to read than that reads it in the application. */
const MOST_LINES = 50;
const NOTICES_PAGE = "/notices";

/** One notice that goes at once. */
export function composeNotice(notice: NoticeRecord, manner: Manner): Outgoing {
  const words = NOTICE_TEXTS[manner.language];
  if (manner.content === "counts") return outgoing(words.news(1), [], NOTICES_PAGE, manner);
  const { kind, title, text } = saidIn(notice, manner.language);
  return outgoing(`${kind} · ${title}`, text === "" ? [] : [text], notice.link, manner);
}

/** The digest of a person and a day. */
export function composeDigest(day: CalendarDate, notices: readonly NoticeRecord[], manner: Manner): Outgoing {
  const words = NOTICE_TEXTS[manner.language];
  const subject = words.digest(day, notices.length);
  if (manner.content === "counts") return outgoing(subject, [], NOTICES_PAGE, manner);
  const shown = notices.slice(0, MOST_LINES).map((notice, index) => {
    const { kind, title, text } = saidIn(notice, manner.language);
    return words.line(index + 1, kind, title, text);
  });
  const left = notices.length - shown.length;
  return outgoing(subject, left > 0 ? [...shown, words.more(left)] : shown, NOTICES_PAGE, manner);
}

/** What a test button sends. */
export function composeTest(channelName: string, manner: Manner, to: string | null): Outgoing {
  const words = NOTICE_TEXTS[manner.language];
  const test = outgoing(words.test, [words.testLine(channelName)], NOTICES_PAGE, manner);
  return to === null ? test : { ...test, to };
}

function outgoing(subject: string, lines: readonly string[], link: string, manner: Manner): Outgoing {
  const { sender, subject: about, close } = NOTICE_TEXTS[manner.language];
  const address = manner.publicAddress === null ? null : `${manner.publicAddress}${link}`;
  return { fromName: sender, subject: about(subject), lines, close: close(address) };
}

function saidIn(notice: NoticeRecord, language: Language) {
  const kind = NOTICE_TEXTS[language].kind(NOTICE_KIND_WORDS[notice.kind][language], notice.isUrgent);
  const [title, text] = language === "zh" ? [notice.titleZh, notice.textZh] : [notice.titleEn, notice.textEn];
  return { kind, title: onOneLine(title), text: onOneLine(text) };
}

function onOneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
