import type { Blocker } from "@zhigang/contract/supervision";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { blockerTexts } from "./texts.ts";
import styles from "./blockers.module.css";

/** The day by which a blocker is to be solved, and whether it passed without an answer. */
export function SolveBy({ blocker }: { blocker: Pick<Blocker, "solveBy" | "isOverdue"> }) {
  const t = useTexts(blockerTexts);
  return (
    <span className={styles.due}>
      {blocker.solveBy}
      {blocker.isOverdue && (
        <Tag tone="bad" icon="error">
          {t.late}
        </Tag>
      )}
    </span>
  );
}
