import type { ItemDetail } from "@zhigang/contract/supervision";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { meetingAddress } from "../addresses.ts";
import { useItemDecisions } from "./queries.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** 会议议定 of an item: from which meeting it came and what meetings decided on it, in their words. */
export function ItemDecisionsCard({ item }: { item: ItemDetail }) {
  const t = useTexts(meetingTexts);
  const items = useItemDecisions(item.id).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t.card}>
      <ul className={styles.points}>
        {items.map(({ decisionId, meetingId, meetingTitle, meetsOn, chair, number, words, outcome }) => (
          <li key={decisionId}>
            <Link to={meetingAddress(meetingId)}>{outcome === "item" ? t.from(meetingTitle) : t.on(meetingTitle)}</Link>
            <p className={styles.words}>{words}</p>
            <p className={styles.soft}>{[meetsOn, chair, number].filter((part) => part !== null).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
