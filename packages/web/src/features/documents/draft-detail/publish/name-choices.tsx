import type { PublishReadiness } from "@zhigang/contract/ledger";
import { Button } from "../../../../kit/button/button.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { publishTexts } from "./publish-texts.ts";
import styles from "./publish.module.css";

/** The name stays as it is written. */
export const KEEP = "keep";
/** A new department of that name is created. */
export const CREATE = "create";

type Name = PublishReadiness["names"][number];

/** What each name without a department means: one of its candidates, a new department, or as written. */
export function NameChoices(props: {
  names: readonly Name[];
  choices: Readonly<Record<string, string>>;
  onChange: (choices: Readonly<Record<string, string>>) => void;
}) {
  const { names, choices, onChange } = props;
  const t = useTexts(publishTexts);
  const format = useFormat();
  if (names.length === 0) return null;
  const all = (choice: string) => onChange(Object.fromEntries(names.map(({ name }) => [name, choice])));
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
          <li key={entry.name} className={styles.nameRow}>
            <span>
              <span lang="zh-CN">{entry.name}</span>{" "}
              <span className={styles.soft}>{t.uses(format.number(entry.taskCount))}</span>
            </span>
            <Select
              label={entry.name}
              value={choices[entry.name] ?? KEEP}
              options={optionsOf(entry, t)}
              onChange={(choice) => onChange({ ...choices, [entry.name]: choice ?? KEEP })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function optionsOf({ candidates }: Name, t: (typeof publishTexts)["zh"]) {
  return [
    ...candidates.map(({ departmentId, name, divisionName, reason }) => ({
      value: departmentId,
      label: name,
      note: `${divisionName} ${reason}`,
    })),
    { value: CREATE, label: t.create },
    { value: KEEP, label: t.keep },
  ];
}
