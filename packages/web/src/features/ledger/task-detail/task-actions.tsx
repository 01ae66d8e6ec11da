import type { Task } from "@zhigang/contract/ledger";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { taskAddress } from "../addresses.ts";
import { ledgerTexts } from "../texts.ts";
import { taskTexts } from "./texts.ts";

/** The task before and after in the plan, printing, editing. */
export function TaskActions(props: { task: Task; onEdit: () => void }) {
  const { task, onEdit } = props;
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const may = useMay();
  const navigate = useNavigate();
  const go = (id: string | null) => id !== null && void navigate(taskAddress(id));
  return (
    <>
      <IconButton
        icon="chevron-left"
        label={`${t.previous} (K)`}
        disabled={task.previousId === null}
        onClick={() => go(task.previousId)}
      />
      <IconButton
        icon="chevron-right"
        label={`${t.next} (J)`}
        disabled={task.nextId === null}
        onClick={() => go(task.nextId)}
      />
      <IconButton icon="print" label={shared.print} onClick={() => window.print()} />
      {may("ledger.task.edit") && (
        <Button icon="edit" kind="primary" onClick={onEdit}>
          {t.editTask}
        </Button>
      )}
    </>
  );
}
