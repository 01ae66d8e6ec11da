import { MATCH_REASON_WORDS, NAME_MEANING_WORDS } from "@zhigang/domain/glossary";
import { NAME_MEANINGS } from "@zhigang/domain/identity";
import { Button } from "../../../../kit/button/button.tsx";
import { DayPicker } from "../../../../kit/day-picker/day-picker.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { AS_WRITTEN, chooseName, CREATE, isDepartment, KEEP } from "./name-choice.ts";
import type { NameChoice, NameChoices as Choices, OpenName } from "./name-choice.ts";
import { publishTexts } from "./publish-texts.ts";
import styles from "./publish.module.css";

/** What each name without a department means: one of its candidates, a new department, or as written. */
export function NameChoices(props: {
  names: readonly OpenName[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}) {
  const { names, choices, onChange } = props;
  const t = useTexts(publishTexts);
  if (names.length === 0) return null;
  const all = (means: string) => onChange(Object.fromEntries(names.map((one) => [one.name, chooseName(one, means)])));
  return (
    <section aria-label={t.names}>
      <p>
        <b>{t.names}</b> {t.namesWords}
      </p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => all(CREATE)}>
          {t.createAll}
        </Button>
        <Button size="small" kind="quiet" onClick={() => all(KEEP)}>
          {t.keepAll}
        </Button>
      </div>
      <ul className={styles.names}>
        {names.map((entry) => (
          <NameRow
            key={entry.name}
            entry={entry}
            choice={choices[entry.name] ?? AS_WRITTEN}
            onChoose={(choice) => onChange({ ...choices, [entry.name]: choice })}
          />
        ))}
      </ul>
    </section>
  );
}

function NameRow(props: { entry: OpenName; choice: NameChoice; onChoose: (choice: NameChoice) => void }) {
  const { entry, choice, onChoose } = props;
  const t = useTexts(publishTexts);
  const format = useFormat();
  const say = useWord();
  const options = [
    ...entry.candidates.map(({ departmentId, name, divisionName, reason }) => ({
      value: departmentId,
      label: name,
      note: `${divisionName} ${say(MATCH_REASON_WORDS[reason])}`,
    })),
    { value: CREATE, label: t.create },
    { value: KEEP, label: t.keep },
  ];
  return (
    <li className={styles.nameRow}>
      <span>
        <span lang="zh-CN">{entry.name}</span>{" "}
        <span className={styles.soft}>{t.uses(format.number(entry.taskCount))}</span>
      </span>
      <Select
        label={entry.name}
        value={choice.means}
        options={options}
        onChange={(means) => onChoose(chooseName(entry, means ?? KEEP))}
      />
      {isDepartment(choice) && <Meaning name={entry.name} choice={choice} onChoose={onChoose} />}
    </li>
  );
}

/** In what sense the name is the department's, which holds for every paper after this one. */
function Meaning(props: { name: string; choice: NameChoice; onChoose: (choice: NameChoice) => void }) {
  const { name, choice, onChoose } = props;
  const t = useTexts(publishTexts);
  const say = useWord();
  return (
    <div className={styles.meaning}>
      <span className={styles.soft}>{t.meaning}</span>
      <Select
        label={t.meaningOf(name)}
        value={choice.meaning}
        options={NAME_MEANINGS.map((meaning) => ({ value: meaning, label: say(NAME_MEANING_WORDS[meaning]) }))}
        onChange={(meaning) => onChoose({ ...choice, meaning: meaning ?? "alias" })}
      />
      {choice.meaning !== "alias" && (
        <DayPicker
          label={t.renamedOn(name)}
          value={choice.effectiveOn}
          onChange={(effectiveOn) => onChoose({ ...choice, effectiveOn })}
        />
      )}
    </div>
  );
}
