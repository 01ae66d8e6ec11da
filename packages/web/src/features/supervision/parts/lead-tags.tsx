import type { ItemDuty } from "@zhigang/contract/supervision";
import { ITEM_DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import type { ItemDutyRole } from "@zhigang/domain/supervision";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag } from "../../../kit/tag/tag.tsx";
import { supervisionTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** How each role is drawn: leads by weight and flag, support plainly. */
export const TAG_ROLES = { lead: "lead", joint_lead: "lead", support: "support" } as const satisfies Record<
  ItemDutyRole,
  "lead" | "support"
>;

/** Who leads an item, in one line of a table: the first by name, the others counted. */
export function LeadTags(props: { duties: readonly ItemDuty[] }) {
  const t = useTexts(supervisionTexts);
  const say = useWord();
  const [first, ...others] = props.duties.filter(({ role }) => role !== "support");
  if (!first) return <span className={styles.absent}>{t.noLead}</span>;
  const all = props.duties.map(({ role, departmentName }) => `${say(ITEM_DUTY_ROLE_WORDS[role])} · ${departmentName}`);
  return (
    <span className={styles.tags} title={all.join("\n")}>
      <DepartmentTag name={first.departmentName} role={TAG_ROLES[first.role]} title={all.join("\n")} />
      {others.length > 0 && <span className={styles.more}>{`+${others.length}`}</span>}
    </span>
  );
}
