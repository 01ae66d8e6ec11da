import type { Notice } from "@zhigang/contract/delivery";
import { NOTICE_KIND_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { IconButton } from "../../../kit/button/button.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { noticeTexts } from "./texts.ts";
import styles from "./notice-list.module.css";

const TONES: Readonly<Record<Notice["kind"], Tone>> = {
  assigned: "brand",
  due_soon: "warn",
  overdue: "bad",
  returned: "accent",
  sheet: "bad",
  digest_only: "idle",
};

/** One notice: its kind, what it says, and the way to what it is about. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const t = useTexts(noticeTexts);
  const say = useWord();
  const format = useFormat();
  const language = useLanguage();
  const { kind, title, text, link, isUrgent, happenedAt, readAt } = notice;
  const isUnread = readAt === null;
  return (
    <li className={classNames(styles.row, isUnread && styles.unread)}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Tag tone={TONES[kind]}>{say(NOTICE_KIND_WORDS[kind])}</Tag>
          {isUrgent && (
            <Tag tone="bad" icon="warning">
              {t.urgent}
            </Tag>
          )}
          {isUnread && <Tag tone="info">{t.unread}</Tag>}
          <time className={styles.time} dateTime={happenedAt} title={format.moment(happenedAt)}>
            {format.ago(happenedAt)}
          </time>
        </div>
        <Link to={link} className={styles.title} {...(isUnread && { onClick: onRead })}>
          {title[language]}
        </Link>
        {text[language] !== "" && <p className={styles.text}>{text[language]}</p>}
      </div>
      {isUnread && <IconButton icon="check" label={t.markRead} size="small" onClick={onRead} />}
    </li>
  );
}
