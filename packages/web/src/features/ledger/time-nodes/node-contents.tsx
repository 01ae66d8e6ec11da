import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { TargetDrawer } from "../target-list/target-drawer.tsx";
import { TargetTable } from "../target-list/target-table.tsx";
import { TaskDrawer } from "../task-list/task-drawer.tsx";
import { TaskTable } from "../task-list/task-table.tsx";
import { timeNodeTexts } from "./texts.ts";
import styles from "./time-nodes.module.css";

const HEIGHT = 520;

/** What falls on the chosen time: its tasks, or its targets. */
export function NodeContents(props: {
  deadline: string;
  planId: string;
  face: "tasks" | "targets";
  open: string;
  onChange: (change: { deadline?: string; face?: string; open?: string }) => void;
}) {
  const { deadline, planId, face, open, onChange } = props;
  const t = useTexts(timeNodeTexts);
  const textOf = useDeadlineText();
  const may = useMay();
  const [order, setOrder] = useState<readonly string[]>([]);
  const narrowing = { ...(deadline !== "" && { deadline }), ...(planId !== "" && { planId }) };
  const openId = open === "" ? null : open;
  const close = () => onChange({ open: "" });
  const press = ({ id }: { id: string }) => onChange({ open: id === open ? "" : id });
  return (
    <section className={styles.contents} aria-live="polite">
      <header className={styles.contentsHead}>
        <h2 className={styles.contentsTitle}>{deadline === "" ? t.all : textOf(deadline)}</h2>
        {deadline !== "" && (
          <Button kind="link" size="small" onClick={() => onChange({ deadline: "", open: "" })}>
            {t.showAll}
          </Button>
        )}
      </header>
      {may("ledger.target.read") && (
        <Tabs<"tasks" | "targets">
          label={t.faces}
          value={face}
          tabs={[
            { value: "tasks", label: t.tasks, icon: "table" },
            { value: "targets", label: t.targets, icon: "target" },
          ]}
          onChange={(next) => onChange({ face: next, open: "" })}
        />
      )}
      {face === "tasks" ? (
        <div className={styles.table}>
          <TaskTable
            name="time-node-tasks"
            query={{ ...narrowing, sort: "deadline" }}
            openId={open}
            onOpen={press}
            onRowsChange={setOrder}
            isNarrowed={deadline !== "" || planId !== ""}
            height={HEIGHT}
          />
          <TaskDrawer id={openId} order={order} onGo={(id) => onChange({ open: id })} onClose={close} />
        </div>
      ) : (
        <div className={styles.table}>
          <TargetTable
            name="time-node-targets"
            query={{ ...narrowing, sort: "deadline" }}
            openId={open}
            onOpen={press}
            isNarrowed
            height={HEIGHT}
          />
          <TargetDrawer id={openId} onClose={close} />
        </div>
      )}
    </section>
  );
}
