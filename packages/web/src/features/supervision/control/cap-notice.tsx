import { Alert } from "../../../kit/alert/alert.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useReaches } from "./queries.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

/** 督查频次 of the units an item is about to reach; nothing is said where no cap is set. */
export function CapNotice({ departmentIds }: { departmentIds: readonly string[] }) {
  const t = useTexts(controlTexts);
  const reaches = useReaches(departmentIds.length > 0).data;
  const cap = reaches?.perMonth ?? null;
  const reached = (reaches?.items ?? []).filter(({ departmentId }) => departmentIds.includes(departmentId));
  if (cap === null || reached.length === 0) return null;
  const isFull = reached.some(({ isAtCap }) => isAtCap);
  return (
    <Alert tone={isFull ? "warn" : "info"}>
      <ul className={styles.overlaps}>
        {reached.map(({ departmentId, departmentName, total }) => (
          <li key={departmentId}>{t.reached(departmentName, String(total), String(cap))}</li>
        ))}
      </ul>
      {isFull && t.reachedFull}
    </Alert>
  );
}
