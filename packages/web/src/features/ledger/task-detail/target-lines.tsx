import type { Target } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { useTexts } from "../../../kit/language/texts.ts";
import { Icon } from "../../../kit/icon/icon.tsx";
import { DeadlineWords } from "../parts/deadline-words.tsx";
import { TargetValue } from "../parts/target-value.tsx";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

/** The targets of one task; each opens in the table of targets. */
export function TargetLines({ targets }: { targets: readonly Target[] }) {
  const t = useTexts(taskTexts);
  return (
    <ul className={styles.targets}>
      {targets.map((target) => (
        <li key={target.id} className={styles.target}>
          <Link to={`/ledger/targets?planId=${target.planId}&open=${target.id}`} className={styles.targetName}>
            {target.name}
          </Link>
          {target.openQuestionCount > 0 && <Icon name="question" label={t.hasQuestion} className={styles.doubt} />}
          <span className={styles.targetValue}>
            <TargetValue target={target} />
          </span>
          <span className={styles.targetTime}>
            <DeadlineWords deadline={target.deadline} />
          </span>
        </li>
      ))}
    </ul>
  );
}
