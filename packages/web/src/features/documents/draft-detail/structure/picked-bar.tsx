import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftTask } from "@zhigang/contract/documents";
import { Button } from "../../../../kit/button/button.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import type { Entry } from "../entries/review-entries.ts";
import type { ReviewDeeds } from "../review-deeds.ts";
import { useMergeTasks } from "./merge-tasks.ts";
import { structureTexts } from "./structure-texts.ts";
import { useAskForMany } from "./use-ask-for-many.ts";
import styles from "./structure.module.css";

/** What may be done with several selected entries at once. */
export function PickedBar(props: {
  picked: readonly Entry[];
  draftId: string;
  deeds: ReviewDeeds;
  onClear: () => void;
}) {
  const { picked, draftId, deeds, onClear } = props;
  const t = useTexts(structureTexts);
  const format = useFormat();
  const merge = useMergeTasks(deeds.send);
  const askForMany = useAskForMany(draftId, deeds);
  if (picked.length === 0) return null;
  const tasks = picked.flatMap((entry): DraftTask[] => (entry.kind === "task" ? [entry.task] : []));
  const itemIds = picked.flatMap((entry) => (entry.kind === "task" || entry.kind === "target" ? [entry.id] : []));
  const accept = () => {
    void deeds.send(documentsEndpoints.acceptDraftItems, { params: { id: draftId }, body: { itemIds } });
    onClear();
  };
  return (
    <div className={styles.picked} role="group" aria-label={t.picked(format.number(picked.length))}>
      <b>{t.picked(format.number(picked.length))}</b>
      {itemIds.length > 0 && (
        <Button size="small" kind="primary" onClick={accept}>
          {t.acceptPicked}
        </Button>
      )}
      {tasks.length > 1 && (
        <Button
          size="small"
          onClick={() => {
            merge(tasks);
            onClear();
          }}
        >
          {t.mergePicked}
        </Button>
      )}
      <Button size="small" onClick={() => askForMany(picked, onClear)}>
        {t.rejectPicked}
      </Button>
      <Button size="small" kind="quiet" onClick={onClear}>
        {t.clearPicked}
      </Button>
    </div>
  );
}
