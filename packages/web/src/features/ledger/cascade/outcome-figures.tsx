import { ALIGNMENT_OUTCOME_WORDS } from "@zhigang/domain/glossary";
import { ALIGNMENT_OUTCOMES } from "@zhigang/domain/ledger";
import type { AlignmentOutcome } from "@zhigang/domain/ledger";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { toneClass } from "../../../kit/tone/tone.ts";
import type { DeskProps } from "./cascade-desk.tsx";
import { OUTCOME_LOOKS } from "./cascade-state.ts";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** How many tasks came out how; pressing one narrows the matrix to them. */
export function OutcomeFigures({ alignment, state, change }: DeskProps) {
  const t = useTexts(cascadeTexts);
  const say = useWord();
  const format = useFormat();
  const { counts, lines } = alignment;
  const notes: Readonly<Record<AlignmentOutcome, string>> = {
    answered: t.answeredNote,
    open: t.openNote,
    gap: t.gapNote,
    conflict: t.conflictNote,
  };
  return (
    <div className={styles.figures} role="group" aria-label={t.outcomes}>
      {[...ALIGNMENT_OUTCOMES].reverse().map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={styles.figure}
          aria-pressed={state.outcome === outcome}
          onClick={() => change({ outcome: state.outcome === outcome ? "" : outcome })}
        >
          <span className={styles.figureHead}>
            <span className={classNames(styles.sign, toneClass(OUTCOME_LOOKS[outcome].tone))}>
              <Icon name={OUTCOME_LOOKS[outcome].icon} />
            </span>
            {say(ALIGNMENT_OUTCOME_WORDS[outcome])}
          </span>
          <span className={styles.figureValue}>
            {format.number(counts[outcome])}
            <small>{t.ofTasks(format.percent(lines.length === 0 ? 0 : counts[outcome] / lines.length))}</small>
          </span>
          <span className={styles.faint}>{notes[outcome]}</span>
        </button>
      ))}
    </div>
  );
}
