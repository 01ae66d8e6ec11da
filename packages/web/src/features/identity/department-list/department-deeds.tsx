import type { Department } from "@zhigang/contract/identity";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import type { IconName } from "../../../kit/icon/icon.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { DepartmentDeedDialog } from "./department-deed-dialog.tsx";
import type { Deed } from "./department-deed-fields.tsx";
import { departmentTexts } from "./texts.ts";
import styles from "./department-list.module.css";

const ICONS: Readonly<Record<Deed, IconName>> = { alias: "quote", rename: "edit", merge: "link", end: "pause" };

/** 别名、更名、合并、撤销: each on a day, each with its paper. */
export function DepartmentDeeds(props: { department: Department }) {
  const { department } = props;
  const t = useTexts(departmentTexts);
  const may = useMay();
  const [deed, setDeed] = useState<Deed | null>(null);
  const words = { alias: t.addAlias, rename: t.rename, merge: t.merge, end: t.end };
  const permitted = (["alias", "rename", "merge", "end"] as const).filter((each) => may(`identity.department.${each}`));
  if (department.endedOn !== null || permitted.length === 0) return null;
  return (
    <div className={styles.deeds}>
      {permitted.map((each) => (
        <Button
          key={each}
          size="small"
          icon={ICONS[each]}
          kind={each === "end" ? "danger" : "plain"}
          onClick={() => setDeed(each)}
        >
          {words[each]}
        </Button>
      ))}
      {deed !== null && (
        <DepartmentDeedDialog department={department} deed={deed} title={words[deed]} onClose={() => setDeed(null)} />
      )}
    </div>
  );
}
