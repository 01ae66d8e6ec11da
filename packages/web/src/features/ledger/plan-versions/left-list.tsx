import type { PlanVersions } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { taskAddress } from "../addresses.ts";
import { planVersionTexts } from "./texts.ts";
import styles from "./plan-versions.module.css";

/** What left the plan with its new versions, each with the reason; a task still has its page. */
export function LeftList({ left }: { left: PlanVersions["withdrawn"] }) {
  const t = useTexts(planVersionTexts);
  return (
    <Card title={t.left} description={t.leftWords}>
      {left.length === 0 && <p className={styles.hint}>{t.leftNothing}</p>}
      <ul className={styles.left}>
        {left.map(({ id, kind, title, reason }) => (
          <li key={id}>
            <Tag>{t.kinds[kind]}</Tag>
            {kind === "task" ? <Link to={taskAddress(id)}>{title}</Link> : <span>{title}</span>}
            <span className={styles.hint}>{t.because(reason)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
