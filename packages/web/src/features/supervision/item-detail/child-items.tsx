import type { ChildItem } from "@zhigang/contract/supervision";
import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { ABSENT } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { DueWords } from "../parts/due-words.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

const DONE: readonly ChildItem["status"][] = ["cleared", "archived"];

/** 子事项一览: a row for each member or part, the whole in view: where it stands, its light and what was passed of it. */
export function ChildItems({ items }: { items: readonly ChildItem[] }) {
  const t = useTexts(itemTexts);
  const { item, lead, status, light, progress, due } = t.childColumns;
  const done = items.filter((one) => DONE.includes(one.status)).length;
  return (
    <Card title={t.children} description={t.childrenDone(String(done), String(items.length))} isFlush>
      <div className={styles.scroll}>
        <table className={styles.children} aria-label={t.children}>
          <thead>
            <tr>
              {[item, lead, status, light, progress, due].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <ChildRow key={one.id} item={one} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function ChildRow({ item }: { item: ChildItem }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const language = useLanguage();
  const { light, percent, period } = item;
  return (
    <tr>
      <th scope="row">
        <Link to={itemAddress(item.id)}>{item.title}</Link>
      </th>
      <td>
        <LeadTags duties={item.duties} />
      </td>
      <td>
        <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
      </td>
      <td title={light?.because[language]}>{light === null ? ABSENT : <ColourMark colour={light.colour} />}</td>
      <td>{percent === null || period === null ? ABSENT : t.inPeriod(percent, period)}</td>
      <td>
        <DueWords item={item} />
      </td>
    </tr>
  );
}
