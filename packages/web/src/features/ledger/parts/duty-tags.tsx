import type { Duty } from "@zhigang/contract/ledger";
import { DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import type { DutyRole } from "@zhigang/domain/ledger";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag } from "../../../kit/tag/tag.tsx";
import { ledgerTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** How each role is drawn: leads by weight and flag, jointly responsible ones by a dashed edge. */
export const TAG_ROLES = {
  lead: "lead",
  joint: "joint",
  support: "support",
  other: "support",
} as const satisfies Record<DutyRole, "lead" | "joint" | "support">;

/** Who answers for a task, in one line of a table: the first by name, the others counted. */
export function OwnerTags(props: { duties: readonly Duty[]; isOpenList: boolean }) {
  const owners = props.duties.filter((duty) => duty.role === "lead" || duty.role === "joint");
  const t = useTexts(ledgerTexts);
  if (owners.length === 0) return <span className={styles.missing}>{t.nobody}</span>;
  return <TagLine duties={owners} isOpenList={props.isOpenList} />;
}

/** Who supports a task, in one line of a table. */
export function SupportTags(props: { duties: readonly Duty[] }) {
  const supports = props.duties.filter((duty) => duty.role === "support" || duty.role === "other");
  return supports.length === 0 ? null : <TagLine duties={supports} isOpenList={false} />;
}

function TagLine(props: { duties: readonly Duty[]; isOpenList: boolean }) {
  const { duties, isOpenList } = props;
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const say = useWord();
  const [first, ...others] = duties;
  if (!first) return null;
  const all = duties.map((duty) => `${say(DUTY_ROLE_WORDS[duty.role])} · ${duty.departmentName ?? duty.name}`);
  return (
    <span className={styles.tags} title={all.join("\n")}>
      <DepartmentTag name={first.name} role={TAG_ROLES[first.role]} title={all[0] ?? first.name} />
      {others.length > 0 && (
        <span className={styles.more} aria-label={t.andMore(format.number(others.length))}>
          {`+${others.length}`}
        </span>
      )}
      {isOpenList && (
        <span className={styles.more} title={t.openListHint}>
          {t.openList}
        </span>
      )}
    </span>
  );
}
