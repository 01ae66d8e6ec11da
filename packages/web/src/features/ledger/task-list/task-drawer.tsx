import { useState } from "react";
import { Link } from "react-router";
import { IconButton } from "../../../kit/button/button.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { taskAddress } from "../addresses.ts";
import { Beside } from "../parts/beside.tsx";
import { useTask } from "../queries.ts";
import { QuickLook } from "./quick-look.tsx";
import { taskListTexts } from "./texts.ts";
import styles from "./task-list.module.css";

interface Props {
  id: string | null;
  /** The rows of the table, for going to the next and the one before. */
  order?: readonly string[];
  onGo?: (id: string) => void;
  onClose: () => void;
}

/** A task beside its table: a column of the page where there is room, else a sheet over it. */
export function TaskDrawer(props: Props) {
  const { id, onClose } = props;
  const t = useTexts(taskListTexts);
  return (
    <Beside
      title={t.quickLook}
      isOpen={id !== null}
      actions={id !== null && <Steps {...props} id={id} />}
      onClose={onClose}
    >
      {id !== null && <Content id={id} />}
    </Beside>
  );
}

/** To the row before, to the next, and to the task's own page. */
function Steps({ id, order = [], onGo, onClose }: Props & { id: string }) {
  const t = useTexts(taskListTexts);
  const at = order.indexOf(id);
  const [lastAt, setLastAt] = useState(at);
  if (at >= 0 && at !== lastAt) setLastAt(at);
  // A row that left the list by what was done to it still has its neighbours: the next one took its place.
  const [before, after] = at >= 0 ? [order[at - 1], order[at + 1]] : [order[lastAt - 1], order[lastAt]];
  const go = (to: string | undefined) => to !== undefined && onGo?.(to);
  const steps = [
    { keys: "j", label: t.next, run: () => void go(after) },
    { keys: "k", label: t.previous, run: () => void go(before) },
  ];
  useShortcuts(t.shortcuts, [...(onGo ? steps : []), { keys: "Escape", label: t.closeDetail, run: onClose }]);
  return (
    <>
      {onGo && (
        <>
          <IconButton
            icon="chevron-up"
            size="small"
            label={t.previous}
            disabled={before === undefined}
            onClick={() => go(before)}
          />
          <IconButton
            icon="chevron-down"
            size="small"
            label={t.next}
            disabled={after === undefined}
            onClick={() => go(after)}
          />
        </>
      )}
      <Link to={taskAddress(id)} className={styles.openPage}>
        {t.openPage}
        <Icon name="arrow-right" />
      </Link>
    </>
  );
}

function Content({ id }: { id: string }) {
  const task = useTask(id);
  if (task.isError) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />;
  return task.data ? <QuickLook task={task.data} /> : <Skeleton lines={8} />;
}
