import type { Duty, TaskRow } from "@zhigang/contract/ledger";
import { DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import { DUTY_ROLES } from "@zhigang/domain/ledger";
import { Link } from "react-router";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag } from "../../../kit/tag/tag.tsx";
import { departmentAddress } from "../addresses.ts";
import { TAG_ROLES } from "../parts/duty-tags.tsx";
import { ledgerTexts } from "../texts.ts";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

/** Who does it, role by role; each name as the text gives it leads to all that department must do. */
export function DutyList({ task }: { task: Pick<TaskRow, "duties" | "isOpenList"> }) {
  const t = useTexts(ledgerTexts);
  const say = useWord();
  const roles = DUTY_ROLES.filter((role) => task.duties.some((duty) => duty.role === role));
  if (roles.length === 0) return <p className={styles.nobody}>{t.nobody}</p>;
  return (
    <dl className={styles.duties}>
      {roles.map((role) => (
        <div key={role} className={styles.dutyRow}>
          <dt>{say(DUTY_ROLE_WORDS[role])}</dt>
          <dd>
            {task.duties
              .filter((duty) => duty.role === role)
              .map((duty) => (
                <DutyLink key={`${duty.name}-${duty.departmentId}`} duty={duty} />
              ))}
            {task.isOpenList && role !== "support" && <span title={t.openListHint}>{t.openList}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DutyLink({ duty }: { duty: Duty }) {
  const t = useTexts(taskTexts);
  const hint = dutyHint(duty, t);
  const name = duty.roleWord === null ? duty.name : `${duty.name}（${duty.roleWord}）`;
  return (
    <Link to={departmentAddress(duty)} className={styles.dutyLink}>
      <DepartmentTag name={name} role={TAG_ROLES[duty.role]} title={hint} />
    </Link>
  );
}

/** Who the name stands for: a department, several, or nobody known yet. */
function dutyHint(duty: Duty, t: { collective: string; unknown: string; via: (name: string) => string }): string {
  const who = duty.departmentName ?? (duty.isCollective ? t.collective : t.unknown);
  return duty.via === null ? who : `${who} · ${t.via(duty.via)}`;
}
