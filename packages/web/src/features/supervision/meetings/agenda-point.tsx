import type { AgendaPoint, FollowedDecision } from "@zhigang/contract/supervision";
import { AGENDA_REASON_WORDS, DECISION_STATE_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { AgendaReasonKind } from "@zhigang/domain/supervision";
import { Link } from "react-router";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { itemAddress, meetingAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { supervisionTexts } from "../texts.ts";
import { DECISION_TONES } from "./meeting-status.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

const REASON_TONES: Readonly<Record<AgendaReasonKind, Tone>> = {
  red: "bad",
  overdue: "bad",
  blocked: "warn",
  follow_up: "info",
};

/** One point of the agenda: what it is about, its light, and each reason with its figures. */
export function AgendaPointView({ point, isLive }: { point: AgendaPoint; isLive: boolean }) {
  const t = useTexts(meetingTexts);
  const { title, item, light, followed, isByHand } = point;
  return (
    <article className={styles.point} aria-label={title}>
      <div className={styles.row}>
        {item === null ? <strong>{title}</strong> : <Link to={itemAddress(item.id)}>{title}</Link>}
        {light !== null && <ColourMark colour={light.colour} />}
        {isByHand && <Tag>{t.byHand}</Tag>}
      </div>
      {item !== null && <PointItem item={item} />}
      <Reasons point={point} isLive={isLive} />
      {followed.length > 0 && <Followed decisions={followed} />}
    </article>
  );
}

function PointItem({ item }: { item: NonNullable<AgendaPoint["item"]> }) {
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  return (
    <div className={styles.row}>
      <LeadTags duties={item.duties} />
      <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
      <span className={styles.soft}>
        {[item.number, item.dueOn && `${shared.due} ${item.dueOn}`].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}

/** A follow-up is told by its decision below; the other reasons by their figures. */
function Reasons({ point, isLive }: { point: AgendaPoint; isLive: boolean }) {
  const t = useTexts(meetingTexts);
  const say = useWord();
  const language = useLanguage();
  const { reasons, isByHand, itemId } = point;
  const told = reasons.filter(({ kind }) => kind !== "follow_up");
  if (reasons.length === 0 && isLive && !isByHand && itemId !== null)
    return <p className={styles.soft}>{t.noReasonNow}</p>;
  if (isTitleOnly(point)) return <p className={styles.soft}>{t.otherItem}</p>;
  if (told.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {told.map((reason) => (
        <li key={reason.zh}>
          <Tag tone={REASON_TONES[reason.kind]}>{say(AGENDA_REASON_WORDS[reason.kind])}</Tag>
          <span>{reason[language]}</span>
        </li>
      ))}
    </ul>
  );
}

/** An item of others: what was proposed and is neither an item nor a decision to this reader. */
function isTitleOnly({ item, followed, isByHand }: AgendaPoint): boolean {
  return item === null && followed.length === 0 && !isByHand;
}

/** 议定事项回访: what was decided before, when, and how it stands. */
function Followed({ decisions }: { decisions: readonly FollowedDecision[] }) {
  const t = useTexts(meetingTexts);
  const say = useWord();
  return (
    <ul className={styles.reasons} aria-label={t.followed}>
      {decisions.map(({ decisionId, meetingId, meetingTitle, meetsOn, words, state }) => (
        <li key={decisionId}>
          <Tag tone="info">{t.followed}</Tag>
          <span>
            <Link to={meetingAddress(meetingId)} title={meetingTitle}>
              {t.decidedAt(meetsOn)}
            </Link>
            {` ${words} `}
            <StatusTag tone={DECISION_TONES[state]} word={say(DECISION_STATE_WORDS[state])} />
          </span>
        </li>
      ))}
    </ul>
  );
}
