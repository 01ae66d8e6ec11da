import type { UnitReach } from "@zhigang/contract/supervision";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useReaches } from "./queries.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

/** 本月督查频次: how often supervision reached each unit, against the cap where one is set. */
export function ReachesCard() {
  const t = useTexts(controlTexts);
  const reaches = useReaches();
  if (reaches.error) return <ErrorState error={reaches.error} onRetry={() => void reaches.refetch()} />;
  if (!reaches.data) return <Skeleton lines={3} />;
  const { month, items, perMonth } = reaches.data;
  return (
    <Card title={t.reaches(month)} description={perMonth === null ? t.reachesUncapped : t.reachesHint}>
      {items.length === 0 ? (
        <span className={styles.soft}>{t.nothingReached}</span>
      ) : (
        <ReachTable items={items} cap={perMonth} />
      )}
    </Card>
  );
}

function ReachTable({ items, cap }: { items: readonly UnitReach[]; cap: number | null }) {
  const t = useTexts(controlTexts);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.department}</th>
            {[t.items, t.onSite, t.sheets, t.total, t.cap].map((heading) => (
              <th key={heading} scope="col" className={styles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.departmentId} className={one.isAtCap ? styles.full : undefined}>
              <th scope="row">{one.departmentName}</th>
              <td className={styles.number}>{one.items}</td>
              <td className={styles.number}>{one.onSite}</td>
              <td className={styles.number}>{one.sheets}</td>
              <td className={styles.number}>{one.total}</td>
              <td className={styles.number}>{cap ?? t.noLimit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
