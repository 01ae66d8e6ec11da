import type { Instruction, InstructionDetail } from "@zhigang/contract/supervision";
import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { instructionTexts } from "./texts.ts";
import styles from "./instructions.module.css";

/** The items that carry an instruction out, each with its light, its lead, its day and the words that concern it. */
export function InstructedItems({ items }: { items: Instruction["items"] }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  return (
    <Card title={t.items}>
      {items.length === 0 && <span className={styles.soft}>{t.noItems}</span>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.itemId} className={styles.entry}>
            <Link to={itemAddress(item.itemId)}>{item.title}</Link>
            <span className={styles.marks}>
              <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
              {item.colour !== null && <ColourMark colour={item.colour} />}
              <span className={styles.soft}>
                {[item.number, item.leadNames.join(" · ") || t.noLead, item.dueOn].filter(Boolean).join("  ")}
              </span>
            </span>
            <span className={styles.excerpt}>{item.words}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was reported to the leader, the latest first, and what he said of it. */
export function Replies({ replies }: { replies: InstructionDetail["replies"] }) {
  const t = useTexts(instructionTexts);
  const format = useFormat();
  if (replies.length === 0) return null;
  return (
    <Card title={t.replies}>
      <ul className={styles.list}>
        {[...replies].reverse().map((reply) => (
          <li key={reply.number} className={styles.entry}>
            <span className={styles.soft}>{t.replyBy(reply.repliedBy, format.day(reply.repliedOn))}</span>
            <p className={styles.words}>{reply.text}</p>
            <span className={styles.soft}>
              {reply.notedBy === null ? t.notNoted : t.notedBy(reply.notedBy, format.moment(reply.notedAt))}
            </span>
            {reply.remark !== null && <blockquote className={styles.quote}>{reply.remark}</blockquote>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
