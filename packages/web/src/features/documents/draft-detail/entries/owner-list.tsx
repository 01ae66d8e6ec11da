import type { Owner } from "@zhigang/contract/documents";
import { useTexts } from "../../../../kit/language/texts.ts";
import { DepartmentTag, Tag } from "../../../../kit/tag/tag.tsx";
import { reviewTexts } from "../draft-texts.ts";
import { Fact } from "./card-frame.tsx";
import styles from "./entries.module.css";

/** The bodies on one side of a task, and what each name stands for. */
export function OwnerList(props: { label: string; side: "lead" | "joint" | "support"; owners: readonly Owner[] }) {
  const { label, side, owners } = props;
  if (owners.length === 0) return null;
  return (
    <Fact label={label}>
      <span className={styles.owners}>
        {owners.map((owner, index) => (
          <span key={`${owner.name}-${index}`} className={styles.owner} data-data>
            <DepartmentTag
              name={owner.roleWord ? `${owner.name}（${owner.roleWord}）` : owner.name}
              role={side}
              title={owner.resolutionNote ?? owner.name}
            />
            <Standing owner={owner} />
          </span>
        ))}
      </span>
    </Fact>
  );
}

/** Says where a name leads to no department yet; the others need no word. */
function Standing({ owner }: { owner: Owner }) {
  const t = useTexts(reviewTexts);
  if (owner.departmentId !== null || owner.isCollective) return null;
  const isAmbiguous = owner.resolution === "ambiguous";
  return (
    <Tag tone={isAmbiguous ? "warn" : "idle"} title={owner.resolutionNote ?? t.unresolvedWords}>
      {isAmbiguous ? t.ambiguous : t.unresolved}
    </Tag>
  );
}
