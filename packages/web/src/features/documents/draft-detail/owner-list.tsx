import type { Owner } from "@zhigang/contract/documents";
import { useTexts } from "../../../kit/language/texts.ts";
import { DepartmentTag, Tag } from "../../../kit/tag/tag.tsx";
import { reviewTexts } from "./draft-texts.ts";
import styles from "./review.module.css";

/** The bodies on one side of a task, and what each name stands for. */
export function OwnerList(props: { label: string; role: "lead" | "joint" | "support"; owners: readonly Owner[] }) {
  const { label, role, owners } = props;
  if (owners.length === 0) return null;
  return (
    <div className={styles.fact}>
      <span className={styles.factLabel}>{label}</span>
      <span className={styles.owners} lang="zh-CN">
        {owners.map((owner, index) => (
          <span key={`${owner.name}-${index}`} className={styles.owner}>
            <DepartmentTag
              name={owner.roleWord ? `${owner.name}（${owner.roleWord}）` : owner.name}
              role={role}
              title={owner.resolutionNote ?? owner.name}
            />
            <Standing owner={owner} />
          </span>
        ))}
      </span>
    </div>
  );
}

function Standing({ owner }: { owner: Owner }) {
  const t = useTexts(reviewTexts);
  if (owner.departmentId !== null || owner.isCollective) return null;
  const isAmbiguous = owner.resolution === "ambiguous";
  return (
    <Tag tone={isAmbiguous ? "warn" : "idle"} title={owner.resolutionNote ?? ""}>
      {isAmbiguous ? t.ambiguous : t.unresolved}
    </Tag>
  );
}
