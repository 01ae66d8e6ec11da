import type { Item } from "@zhigang/contract/supervision";
import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { DueWords } from "../parts/due-words.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

const DONE: readonly Item["status"][] = ["cleared", "archived"];

/** The parts an item was divided into, the whole in view. */
export function ChildItems({ items }: { items: readonly Item[] }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const done = items.filter(({ status }) => DONE.includes(status)).length;
  return (
    <Card title={t.children} description={t.childrenDone(String(done), String(items.length))}>
      <ul className={styles.children}>
        {items.map((item) => (
          <li key={item.id}>
            <Link to={itemAddress(item.id)}>{item.title}</Link>
            <LeadTags duties={item.duties} />
            <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
            <DueWords item={item} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
