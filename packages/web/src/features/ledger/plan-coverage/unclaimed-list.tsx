import type { PlanCoverage } from "@zhigang/contract/ledger";
import { GAP_STATE_WORDS } from "@zhigang/domain/glossary";
import { Card } from "../../../kit/card/card.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { WordsCited } from "../parts/words-cited.tsx";
import { coverageTexts } from "./texts.ts";
import styles from "./plan-coverage.module.css";

/** The sentences that order something and led to nothing, each with its words and what was said about it. */
export function UnclaimedList({ coverage }: { coverage: PlanCoverage }) {
  const t = useTexts(coverageTexts);
  const say = useWord();
  return (
    <Card title={t.unclaimedList}>
      {coverage.unclaimed.length === 0 && (
        <EmptyState icon="success" title={t.noUnclaimed}>
          {t.noUnclaimedWords}
        </EmptyState>
      )}
      <ul className={styles.unclaimed}>
        {coverage.unclaimed.map(({ citation, state, reason, decidedBy }) => (
          <li key={citation.span.join("-")} className={styles.gap}>
            <p className={styles.gapHead}>
              <StatusTag
                tone={state === "open" ? "warn" : "idle"}
                word={say(GAP_STATE_WORDS[state as keyof typeof GAP_STATE_WORDS])}
              />
              {reason !== null && <span>{t.because(reason)}</span>}
              {decidedBy !== null && <span className={styles.faint}>{t.decidedBy(decidedBy)}</span>}
            </p>
            <WordsCited citation={citation} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
