import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { ITEM_STATUS_TONES } from "../item-status.ts";
import { DueWords } from "../parts/due-words.tsx";
import { useItems } from "../queries.ts";
import { taskSlotTexts } from "./texts.ts";
import styles from "./task-slots.module.css";

/** Beside a task of the ledger: how its supervision stands, or the way to begin one. */
export function ItemsOfTask({ taskId }: { taskId: string }) {
  return useMay()("supervision.item.read") ? <Items taskId={taskId} /> : null;
}

function Items({ taskId }: { taskId: string }) {
  const t = useTexts(taskSlotTexts);
  const say = useWord();
  const may = useMay();
  const items = useItems({ taskId });
  const isNone = !items.isLoading && items.error === null && items.items.length === 0;
  return (
    <Card title={t.supervision}>
      {items.isLoading && <Skeleton lines={2} />}
      {items.error !== null && <ErrorState error={items.error} onRetry={items.retry} />}
      {isNone && <p className={styles.none}>{t.none}</p>}
      {isNone && may("supervision.item.propose") && (
        <Link to="/supervision/items/new" state={{ selection: { ids: [taskId] } }}>
          {t.supervise}
        </Link>
      )}
      <ul className={styles.items}>
        {items.items.map((item) => (
          <li key={item.id}>
            <Link to={itemAddress(item.id)}>{item.number ?? item.title}</Link>
            <StatusTag tone={ITEM_STATUS_TONES[item.status]} word={say(ITEM_STATUS_WORDS[item.status])} />
            <DueWords item={item} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
