import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { Card } from "../../../kit/card/card.tsx";
import { Citation } from "../../../kit/citation/citation.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

/** 出处: the task of the ledger that the item carries out, and the sentence of the plan it was read from. */
export function ItemSource({ taskId }: { taskId: string }) {
  const t = useTexts(itemTexts);
  const task = useEndpoint(ledgerEndpoints.getTask, { params: { id: taskId } });
  const { data } = task;
  return (
    <Card title={t.source} actions={<Link to={`/ledger/tasks/${taskId}`}>{t.seeTask}</Link>}>
      {task.isError && <ErrorState error={task.error} onRetry={() => void task.refetch()} />}
      {task.isPending && <Skeleton lines={3} />}
      {data && (
        <Citation
          document={data.planTitle}
          path={data.path}
          to={`/documents/${data.citation.documentId}?span=${data.citation.span[0]}-${data.citation.span[1]}`}
        >
          <span className={styles.words}>{data.citation.quote}</span>
        </Citation>
      )}
    </Card>
  );
}
