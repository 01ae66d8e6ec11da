import type { AlignmentLine } from "@zhigang/contract/ledger";
import { ALIGNMENT_OUTCOME_WORDS } from "@zhigang/domain/glossary";
import { ALIGNMENT_OUTCOMES } from "@zhigang/domain/ledger";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import type { DeskProps } from "./cascade-desk.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** Every task of the upper plan as one cell, part by part: where the gaps lie is seen at one look. */
export function CascadeRibbon({ alignment, state, change }: DeskProps) {
  const t = useTexts(cascadeTexts);
  const say = useWord();
  return (
    <Card title={t.ribbon} description={t.ribbonHint} actions={<Legend />}>
      <ol className={styles.ribbon}>
        {partsOf(alignment.lines).map(({ part, lines }, index) => (
          <li key={`${index}-${part}`} className={styles.stretch}>
            <span className={styles.stretchName}>{part}</span>
            <span className={styles.cells}>
              {lines.map((line) => (
                <button
                  key={line.taskId}
                  type="button"
                  className={styles.cell}
                  data-outcome={line.outcome}
                  data-faint={state.outcome !== "" && state.outcome !== line.outcome}
                  title={`${line.title} · ${say(ALIGNMENT_OUTCOME_WORDS[line.outcome])}`}
                  aria-label={`${line.title} · ${say(ALIGNMENT_OUTCOME_WORDS[line.outcome])}`}
                  onClick={() =>
                    line.linkIds.length > 0
                      ? change({ view: "pairs", taskId: line.taskId, link: "" }, { keepsHistory: true })
                      : change({ outcome: line.outcome })
                  }
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Legend() {
  const say = useWord();
  return (
    <span className={styles.legend}>
      {[...ALIGNMENT_OUTCOMES].reverse().map((outcome) => (
        <span key={outcome} className={styles.legendEntry}>
          <span className={styles.swatch} data-outcome={outcome} />
          {say(ALIGNMENT_OUTCOME_WORDS[outcome])}
        </span>
      ))}
    </span>
  );
}

/** Neighbouring lines of one part. */
export function partsOf(lines: readonly AlignmentLine[]): { part: string; lines: AlignmentLine[] }[] {
  const parts: { part: string; lines: AlignmentLine[] }[] = [];
  for (const line of lines) {
    const last = parts[parts.length - 1];
    if (last?.part === line.part) last.lines.push(line);
    else parts.push({ part: line.part, lines: [line] });
  }
  return parts;
}
