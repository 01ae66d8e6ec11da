import type { Deadline } from "@zhigang/contract/ledger";
import { DEADLINE_BASIS_WORDS } from "@zhigang/domain/glossary";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ledgerTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** 时间节点: as the text says it, and which words it was read from. */
export function DeadlineWords({ deadline }: { deadline: Deadline }) {
  const t = useTexts(ledgerTexts);
  const say = useWord();
  const words = useDeadlineText()(deadline.value);
  if (deadline.value === null) return <span className={styles.faint}>{words}</span>;
  const basis = say(DEADLINE_BASIS_WORDS[deadline.basis]);
  return (
    <span title={t.readFrom(basis)}>
      {words}
      <span className={styles.basis}>{basis}</span>
    </span>
  );
}
