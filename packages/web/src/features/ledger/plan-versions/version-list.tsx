import type { Plan, PlanVersion } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { planVersionTexts } from "./texts.ts";
import styles from "./plan-versions.module.css";

/** The version in force, and under it the earlier ones with what became of each. */
export function VersionList(props: {
  plan: Plan;
  versions: readonly PlanVersion[];
  chosen: number;
  onChoose: (number: number) => void;
}) {
  const { plan, versions, chosen, onChoose } = props;
  const t = useTexts(planVersionTexts);
  const format = useFormat();
  return (
    <nav className={styles.list} aria-label={t.versions}>
      <ol>
        <li className={styles.inForce}>
          <VersionHead number={versions.length + 1} isInForce />
          <span className={styles.title}>{plan.title}</span>
          <span className={styles.hint}>{t.published(plan.publishedBy, format.moment(plan.publishedAt))}</span>
          <Link to={`/ledger/tree?planId=${plan.id}`}>{t.openTree}</Link>
        </li>
        {versions.map((version) => (
          <li key={version.number}>
            <button
              type="button"
              className={styles.version}
              aria-pressed={version.number === chosen}
              onClick={() => onChoose(version.number)}
            >
              <VersionHead number={version.number} isInForce={false} />
              <span className={styles.title}>{version.title}</span>
              <span className={styles.hint}>{t.replaced(format.moment(version.replacedAt))}</span>
              <span className={styles.hint}>
                {t.counts(format.number(version.kept), format.number(version.added), format.number(version.dropped))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function VersionHead({ number, isInForce }: { number: number; isInForce: boolean }) {
  const t = useTexts(planVersionTexts);
  const format = useFormat();
  return (
    <span className={styles.versionHead}>
      <strong>{t.number(format.number(number))}</strong>
      <Tag tone={isInForce ? "ok" : "idle"}>{isInForce ? t.inForce : t.former}</Tag>
    </span>
  );
}
