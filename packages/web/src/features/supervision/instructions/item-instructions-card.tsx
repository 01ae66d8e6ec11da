import { INSTRUCTION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { instructionAddress } from "../addresses.ts";
import { INSTRUCTION_STATUS_TONES } from "./instruction-status.ts";
import { useInstructions } from "./queries.ts";
import { instructionTexts } from "./texts.ts";
import styles from "./instructions.module.css";

/** Where an item comes from a leader: the words that concern it, and for those who read it whole the way there. */
export function ItemInstructionsCard({ itemId }: { itemId: string }) {
  return useMay()("supervision.instruction.read") ? <InstructionsOfItem itemId={itemId} /> : null;
}

function InstructionsOfItem({ itemId }: { itemId: string }) {
  const t = useTexts(instructionTexts);
  const say = useWord();
  const may = useMay();
  const { items: instructions } = useInstructions({ itemId });
  if (instructions.length === 0) return null;
  return (
    <Card title={t.card}>
      <ul className={styles.list}>
        {instructions.map((one) => (
          <li key={one.id} className={styles.entry}>
            <span className={styles.marks}>
              {may("supervision.instruction.read_whole") ? (
                <Link to={instructionAddress(one.id)}>{one.number}</Link>
              ) : (
                <span>{one.number}</span>
              )}
              <StatusTag tone={INSTRUCTION_STATUS_TONES[one.status]} word={say(INSTRUCTION_STATUS_WORDS[one.status])} />
              <span className={styles.soft}>{t.by(one.leaderName, one.instructedOn)}</span>
            </span>
            <blockquote className={styles.quote}>{one.items.find((item) => item.itemId === itemId)?.words}</blockquote>
          </li>
        ))}
      </ul>
    </Card>
  );
}
