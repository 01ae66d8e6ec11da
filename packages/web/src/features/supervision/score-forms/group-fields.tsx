import type { ScoreFormContent } from "@zhigang/contract/supervision";
import { DEPARTMENT_KIND_WORDS } from "@zhigang/domain/glossary";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { MultiSelect } from "../../../kit/select/select.tsx";
import type { ErrorAt } from "./form-draft.ts";
import { WordsFields } from "./parameter-field.tsx";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

type Groups = NonNullable<ScoreFormContent["groups"]>;

/** 排名分组: which kinds of bodies are compared with one another; without any, each kind by itself. */
export function GroupFields(props: { groups: Groups; errorAt: ErrorAt; onChange: (groups: Groups) => void }) {
  const { groups, errorAt, onChange } = props;
  const t = useTexts(scoreFormTexts);
  const say = useWord();
  const error = errorAt("groups");
  const options = DEPARTMENT_KINDS.map((value) => ({ value, label: say(DEPARTMENT_KIND_WORDS[value]) }));
  const change = (at: number, group: Partial<Groups[number]>) =>
    onChange(groups.map((one, index) => (index === at ? { ...one, ...group } : one)));
  return (
    <fieldset className={styles.part}>
      <legend>{t.groups}</legend>
      <p className={styles.soft}>{t.groupsHint}</p>
      {error !== undefined && <Alert tone="warn">{error}</Alert>}
      {groups.map(({ words, kinds }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a group has nothing of its own but its place
        <div key={at} className={styles.group}>
          <WordsFields words={words} onChange={(changed) => change(at, { words: changed })} />
          <FormField label={t.kinds} isRequired>
            <MultiSelect values={kinds} options={options} onChange={(changed) => change(at, { kinds: changed })} />
          </FormField>
          <div>
            <Button size="small" onClick={() => onChange(groups.filter((_, index) => index !== at))}>
              {t.removeGroup(String(at + 1))}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...groups, { words: { zh: "", en: "" }, kinds: [] }])}>
          {t.addGroup}
        </Button>
      </div>
    </fieldset>
  );
}
