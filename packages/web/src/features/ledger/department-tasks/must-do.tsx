import type { TaskGroup, TaskRow } from "@zhigang/contract/ledger";
import type { DutyRole } from "@zhigang/domain/ledger";
import { useState } from "react";
import { Link } from "react-router";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { isId, tasksAddress } from "../addresses.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { ExportMenu } from "../parts/export-menu.tsx";
import { useExportTasks } from "../queries.ts";
import type { TaskQuery } from "../queries.ts";
import { TaskDrawer } from "../task-list/task-drawer.tsx";
import { TaskTable } from "../task-list/task-table.tsx";
import { timeHeading } from "./time-heading.ts";
import { departmentTasksTexts } from "./texts.ts";
import styles from "./department-tasks.module.css";

const ROLES = ["lead", "joint", "support"] as const satisfies readonly DutyRole[];
type RoleTab = (typeof ROLES)[number] | "all";

/** 要做什么: the tasks of one department by role, and within a role by when. */
export function MustDo(props: {
  /** The counts of the department; absent when it has no task. */
  group: TaskGroup | undefined;
  departmentId: string;
  planId: string;
  dutyRole: string;
  open: string;
  onChange: (change: { dutyRole?: string; open?: string }) => void;
}) {
  const { group, departmentId, planId, dutyRole, open, onChange } = props;
  const t = useTexts(departmentTasksTexts);
  const wordsOf = useErrorWords();
  const textOf = useDeadlineText();
  const [order, setOrder] = useState<readonly string[]>([]);
  const role = shownRole(dutyRole, group);
  const query = queryOf(departmentId, planId, role);
  const send = useExportTasks(query, (error) => showToast({ tone: "bad", words: wordsOf(error) }));
  const name = group?.label ?? departmentId;
  return (
    <section className={styles.mustDo} aria-label={t.mustDo}>
      <header className={styles.head}>
        <h2 className={styles.department}>{name}</h2>
        <Link to={tasksAddress({ departmentId, ...(role !== "all" && { dutyRole: role }), ...(planId && { planId }) })}>
          {t.inTable}
          <Icon name="arrow-right" />
        </Link>
        <ExportMenu send={send} of="tasks" size="small" />
      </header>
      {!isId(departmentId) && <p className={styles.hint}>{t.notDepartment}</p>}
      <RoleTabs group={group} value={role} onChange={(next) => onChange({ dutyRole: next, open: "" })} />
      <div className={styles.table}>
        <TaskTable
          name="department-tasks"
          query={query}
          groupOf={(row: TaskRow) => textOf(timeHeading(row.deadline))}
          openId={open}
          onOpen={(row) => onChange({ open: row.id === open ? "" : row.id })}
          onRowsChange={setOrder}
          isNarrowed
        />
        <TaskDrawer
          id={open === "" ? null : open}
          order={order}
          onGo={(id) => onChange({ open: id })}
          onClose={() => onChange({ open: "" })}
        />
      </div>
    </section>
  );
}

function RoleTabs(props: { group: TaskGroup | undefined; value: RoleTab; onChange: (role: RoleTab) => void }) {
  const { group, value, onChange } = props;
  const t = useTexts(departmentTasksTexts);
  return (
    <Tabs<RoleTab>
      label={t.roles}
      value={value}
      tabs={[
        { value: "lead", label: t.lead, icon: "flag", count: group?.leadCount ?? 0 },
        { value: "joint", label: t.joint, icon: "people", count: group?.jointCount ?? 0 },
        { value: "support", label: t.support, icon: "link", count: group?.supportCount ?? 0 },
        { value: "all", label: t.allRoles, count: group?.taskCount ?? 0 },
      ]}
      onChange={onChange}
    />
  );
}

/** The role of the address, else the first in which the department stands. */
function shownRole(asked: string, group: TaskGroup | undefined): RoleTab {
  const found = ROLES.find((role) => role === asked);
  if (found) return found;
  if (asked === "all" || !group) return "all";
  const counts = { lead: group.leadCount, joint: group.jointCount, support: group.supportCount };
  return ROLES.find((role) => (counts[role] ?? 0) > 0) ?? "all";
}

function queryOf(departmentId: string, planId: string, role: RoleTab): TaskQuery {
  return {
    ...(isId(departmentId) ? { departmentId } : { bodyName: departmentId }),
    ...(planId !== "" && { planId }),
    ...(role !== "all" && { dutyRole: role }),
    sort: "deadline",
  };
}
