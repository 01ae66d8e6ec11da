import { identityEndpoints } from "@zhigang/contract/identity";
import type { Owner } from "@zhigang/contract/documents";
import { useEndpoint } from "../../../../api/use-endpoint.ts";
import { Button, IconButton } from "../../../../kit/button/button.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { editTexts } from "./edit-texts.ts";
import { LightDepartmentPicker } from "./light-department-picker.tsx";
import { newOwner } from "./new-proposals.ts";
import styles from "./edit.module.css";

/** The bodies on one side of a task: each name as the text gives it, and the department a person says it is. */
export function OwnerFields(props: {
  label: string;
  owners: readonly Owner[];
  divisionCode: string | null;
  onChange: (owners: readonly Owner[]) => void;
  /** Hands a body over to the other side: from lead to support or back. */
  onMove?: { say: (name: string) => string; run: (owner: Owner) => void };
}) {
  const { label, owners, divisionCode, onChange, onMove } = props;
  const t = useTexts(editTexts);
  const departments = useEndpoint(identityEndpoints.getDepartmentTree, {
    query: divisionCode === null ? {} : { divisionCode },
  });
  const options = (departments.data?.items ?? []).map(({ id, name, initials, knownAs }) => ({
    id,
    name,
    initials,
    aliases: knownAs,
  }));
  const change = (at: number, to: Partial<Owner>) =>
    onChange(owners.map((owner, index) => (index === at ? { ...owner, ...to } : owner)));
  const handlePick = (at: number, departmentId: string | null) => {
    const name = owners[at]?.name || (options.find((option) => option.id === departmentId)?.name ?? "");
    change(at, { departmentId, name, resolution: departmentId === null ? "unknown" : "chosen" });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {owners.map((owner, index) => (
        // Owners have no id of their own; their place is what tells two of one name apart.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <div key={index} className={styles.ownerRow}>
          <Input
            aria-label={t.ownerName}
            placeholder={t.ownerName}
            value={owner.name}
            onChange={(name) => change(index, renamed(owner, name))}
          />
          <LightDepartmentPicker
            label={t.department}
            departments={options}
            value={owner.departmentId}
            onChange={(id) => handlePick(index, id)}
          />
          <span className={styles.ownerDeeds}>
            {onMove && (
              <IconButton
                icon="sort"
                size="small"
                label={onMove.say(owner.name)}
                onClick={() => {
                  onChange(owners.filter((_, at) => at !== index));
                  onMove.run(owner);
                }}
              />
            )}
            <IconButton
              icon="close"
              size="small"
              label={t.remove(owner.name)}
              onClick={() => onChange(owners.filter((_, at) => at !== index))}
            />
          </span>
          <Standing owner={owner} />
        </div>
      ))}
      <Button size="small" icon="plus" onClick={() => onChange([...owners, newOwner()])}>
        {t.addOwner}
      </Button>
    </fieldset>
  );
}

/** A name written anew is looked up anew; a department that a person chose stays. */
function renamed(owner: Owner, name: string): Partial<Owner> {
  if (owner.resolution === "chosen") return { name };
  return { name, departmentId: null, resolution: "unknown", resolutionNote: null };
}

function Standing({ owner }: { owner: Owner }) {
  const t = useTexts(editTexts);
  if (owner.name === "" || owner.isCollective || owner.resolution === "chosen") return null;
  const note = owner.resolutionNote ?? "";
  const words = { resolved: t.standsFor(note), ambiguous: t.may(note), unknown: t.unknown }[owner.resolution];
  return <p className={styles.standing}>{words}</p>;
}
