import {
  ALIGNMENT_CERTAINTY_WORDS,
  ALIGNMENT_LINK_STATE_WORDS,
  ALIGNMENT_RELATION_WORDS,
} from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import { ALIGNMENT_CERTAINTIES, ALIGNMENT_LINK_STATES, ALIGNMENT_RELATIONS } from "@zhigang/domain/ledger";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { DeskProps } from "./cascade-desk.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** What narrows the links, and how many are still to decide. */
export function PairFilters({ alignment, state, change, onDraw }: DeskProps & { onDraw: () => void }) {
  const t = useTexts(cascadeTexts);
  const format = useFormat();
  const may = useMay();
  const { undecided } = alignment.counts;
  const task = alignment.lines.find((line) => line.taskId === state.taskId);
  const pick = <V extends string>(value: V | null) => value ?? "";
  return (
    <FilterBar
      conditions={
        task === undefined ? [] : [{ key: "task", label: task.title, onRemove: () => change({ taskId: "", link: "" }) }]
      }
      end={
        <span className={styles.filterEnd}>
          <span className={styles.faint} aria-live="polite">
            {undecided === 0 ? t.allDecided : t.undecided(format.number(undecided))}
          </span>
          {may("ledger.alignment.decide") && (
            <Button icon="link" size="small" onClick={onDraw}>
              {t.draw}
            </Button>
          )}
        </span>
      }
    >
      <Choice
        label={t.certainty}
        any={t.anyCertainty}
        value={state.certainty}
        values={ALIGNMENT_CERTAINTIES}
        words={ALIGNMENT_CERTAINTY_WORDS}
        onChange={(certainty) => change({ certainty: pick(certainty), link: "" })}
      />
      <Choice
        label={t.state}
        any={t.anyState}
        value={state.state}
        values={ALIGNMENT_LINK_STATES}
        words={ALIGNMENT_LINK_STATE_WORDS}
        onChange={(decision) => change({ state: pick(decision), link: "" })}
      />
      <Choice
        label={t.relation}
        any={t.anyRelation}
        value={state.relation}
        values={ALIGNMENT_RELATIONS}
        words={ALIGNMENT_RELATION_WORDS}
        onChange={(relation) => change({ relation: pick(relation), link: "" })}
      />
    </FilterBar>
  );
}

function Choice<V extends string>(props: {
  label: string;
  any: string;
  value: string;
  values: readonly V[];
  words: Readonly<Record<V, Term>>;
  onChange: (value: V | null) => void;
}) {
  const { label, any, value, values, words, onChange } = props;
  const say = useWord();
  return (
    <Select
      label={label}
      placeholder={any}
      width={150}
      isClearable
      value={values.find((each) => each === value) ?? null}
      options={values.map((each) => ({ value: each, label: say(words[each]) }))}
      onChange={onChange}
    />
  );
}
