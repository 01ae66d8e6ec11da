import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_PARTY_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { DueWords } from "../parts/due-words.tsx";
import { supervisionTexts } from "../texts.ts";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

/** Where the item stands, in one line: number, state, day, and whose turn it is. */
export function ItemMarks({ item }: { item: ItemDetail }) {
  const t = useTexts(itemTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const turn = item.waitingFor.map((party) => say(ITEM_PARTY_WORDS[party])).join(" · ");
  return (
    <span className={styles.marks}>
      <span>{item.number ?? shared.unnumbered}</span>
      <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
      <DueWords item={item} />
      {item.isReviewDue && <Tag tone="warn">{shared.reviewDue}</Tag>}
      <span>{turn === "" ? t.nobody : t.turnOf(turn)}</span>
    </span>
  );
}
