import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftTask, Owner } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useEndpoint } from "../../../../api/use-endpoint.ts";
import { Button } from "../../../../kit/button/button.tsx";
import { Dialog } from "../../../../kit/dialog/dialog.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Tag } from "../../../../kit/tag/tag.tsx";
import { reviewTexts } from "../draft-texts.ts";
import { newOwner } from "../edit/new-proposals.ts";
import type { SendChange } from "../use-draft.ts";
import { matchingBodies, moved, ownersIn, withOwners } from "./assigned-owners.ts";
import type { AssignedOwner } from "./assigned-owners.ts";
import { structureTexts } from "./structure-texts.ts";
import styles from "./structure.module.css";

/** Says by keys who does a task: found by name or pinyin initials, leading or supporting, in order. */
export function AssignDialog(props: {
  task: DraftTask;
  divisionCode: string | null;
  send: SendChange;
  onClose: () => void;
}) {
  const { task, divisionCode, send, onClose } = props;
  const t = useTexts(structureTexts);
  const r = useTexts(reviewTexts);
  const [owners, setOwners] = useState<readonly AssignedOwner[]>(() => ownersIn(task.value));
  const [words, setWords] = useState("");
  const departments = useEndpoint(identityEndpoints.getDepartmentTree, {
    query: divisionCode === null ? {} : { divisionCode },
  });
  const found = matchingBodies(departments.data?.items ?? [], words);
  const add = (isLead: boolean) => {
    const [best] = found;
    const name = best?.name ?? words.trim();
    if (name === "") return;
    const owner: Owner = { ...newOwner(), name, ...(best && { departmentId: best.id, resolution: "chosen" as const }) };
    setOwners([...owners.filter((each) => each.owner.name !== name), { owner, isLead }]);
    setWords("");
  };
  const save = () => {
    const value = withOwners(task.value, owners);
    void send(documentsEndpoints.editDraftTask, { params: { id: task.id }, body: value }, { version: task.version });
    onClose();
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || (words.trim() === "" && !event.shiftKey)) save();
    else add(!event.shiftKey);
  };
  return (
    <Dialog
      isOpen
      title={t.assignTitle(task.value.title)}
      width={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{r.cancel}</Button>
          <Button kind="primary" onClick={save}>
            {t.assign}
          </Button>
        </>
      }
    >
      <p className={styles.how}>{t.assignWords}</p>
      <Input
        aria-label={t.body}
        placeholder={t.body}
        value={words}
        onChange={setWords}
        onKeyDown={handleKeys}
        data-autofocus
      />
      {words.trim() !== "" && (
        <p className={styles.how} role="status">
          {found.length === 0 ? t.noneFound : found.map(({ name }) => name).join("、")}
        </p>
      )}
      <OwnerOrder owners={owners} onChange={setOwners} onSave={save} />
    </Dialog>
  );
}

function OwnerOrder(props: {
  owners: readonly AssignedOwner[];
  onChange: (owners: readonly AssignedOwner[]) => void;
  onSave: () => void;
}) {
  const { owners, onChange, onSave } = props;
  const t = useTexts(structureTexts);
  const list = useRef<HTMLUListElement>(null);
  const focus = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLButtonElement>("button")[at]?.focus());
  const turn = (at: number) =>
    onChange(owners.map((each, index) => (index === at ? { ...each, isLead: !each.isLead } : each)));
  const keysAt = (at: number): Readonly<Record<string, () => void>> => ({
    ArrowDown: () => focus(at + 1),
    ArrowUp: () => focus(at - 1),
    "alt+ArrowDown": () => onChange(moved(owners, at, 1)),
    "alt+ArrowUp": () => onChange(moved(owners, at, -1)),
    l: () => turn(at),
    Delete: () => onChange(owners.filter((_, index) => index !== at)),
    Backspace: () => onChange(owners.filter((_, index) => index !== at)),
    "ctrl+Enter": onSave,
  });
  const handleKeys = (event: KeyboardEvent, at: number) => {
    const modifier = event.altKey ? "alt+" : event.ctrlKey || event.metaKey ? "ctrl+" : "";
    const run = keysAt(at)[modifier + (event.key.length === 1 ? event.key.toLowerCase() : event.key)];
    if (!run) return;
    event.preventDefault();
    run();
    if (event.altKey) focus(at + (event.key === "ArrowDown" ? 1 : -1));
  };
  return (
    <ul ref={list} className={styles.owners} aria-label={t.bodies}>
      {owners.map(({ owner, isLead }, at) => (
        <li key={owner.name}>
          <button
            type="button"
            className={styles.owner}
            onKeyDown={(event) => handleKeys(event, at)}
            onClick={() => turn(at)}
          >
            <span className={styles.ownerName} lang="zh-CN">
              {owner.name}
            </span>
            <Tag tone={isLead ? "brand" : "idle"}>{isLead ? t.lead : t.support}</Tag>
          </button>
        </li>
      ))}
    </ul>
  );
}
