import { useState } from "react";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { classNames } from "../../../../kit/class-names/class-names.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { contestedFields, mergeVersions } from "./merge-fields.ts";
import type { MergeField, Proposal, TwoVersions } from "./merge-fields.ts";
import { togetherTexts } from "./together-texts.ts";
import { useSaidField } from "./use-said-field.ts";
import styles from "./together.module.css";

/** Somebody changed the item that is being edited: both versions, field by field, and what to keep of each. */
export function MergeChoice(props: {
  versions: TwoVersions;
  changedBy: string | null;
  onMerge: (merged: Proposal) => void;
}) {
  const { versions, changedBy, onMerge } = props;
  const t = useTexts(togetherTexts);
  const sayField = useSaidField();
  const contested = contestedFields(versions);
  const [mine, setMine] = useState<ReadonlySet<MergeField>>(new Set(contested));
  const choose = (field: MergeField, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(field);
    else next.delete(field);
    setMine(next);
  };
  return (
    <Alert tone="warn" title={contested.length === 0 ? t.merged : t.conflict(changedBy ?? t.somebody)}>
      <ul className={styles.fields}>
        {contested.map((field) => (
          <li key={field}>
            <b>{t.fields[field]}</b>
            <div className={styles.choices} role="radiogroup" aria-label={t.fields[field]}>
              <Side
                field={field}
                name={t.mine}
                words={sayField(versions.mine, field)}
                isChosen={mine.has(field)}
                onChoose={() => choose(field, true)}
              />
              <Side
                field={field}
                name={t.theirs}
                words={sayField(versions.theirs, field)}
                isChosen={!mine.has(field)}
                onChoose={() => choose(field, false)}
              />
            </div>
          </li>
        ))}
      </ul>
      <Button kind="primary" size="small" onClick={() => onMerge(mergeVersions(versions, mine))}>
        {t.takeOver}
      </Button>
    </Alert>
  );
}

/** One of the two versions of a field, to be taken. */
function Side(props: { field: MergeField; name: string; words: string; isChosen: boolean; onChoose: () => void }) {
  const { field, name, words, isChosen, onChoose } = props;
  const t = useTexts(togetherTexts);
  const said = words === "" ? t.nothing : words;
  return (
    <label className={classNames(styles.choice, isChosen && styles.chosen)}>
      <input
        type="radio"
        name={`merge-${field}`}
        aria-label={`${name} ${said}`}
        checked={isChosen}
        onChange={onChoose}
      />
      <span>
        <span className={styles.side}>{name}</span>
        <span className={styles.words} lang="zh-CN">
          {said}
        </span>
      </span>
    </label>
  );
}
