import type { TaskGroup } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Input } from "../../../kit/input/input.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { departmentTasksTexts } from "./texts.ts";
import styles from "./department-tasks.module.css";

/** Departments with bars of what they lead, share and support, to one scale. Each bar's numbers are its words too. */
export function DepartmentBars(props: {
  groups: readonly TaskGroup[];
  own: string | null;
  value: string;
  onChange: (key: string) => void;
}) {
  const { groups, own, value, onChange } = props;
  const t = useTexts(departmentTasksTexts);
  const [words, setWords] = useState("");
  const finds = useFinder(words);
  const longest = Math.max(1, ...groups.map((group) => group.taskCount));
  const shown = groups.filter(finds);
  return (
    <nav className={styles.list} aria-label={t.list}>
      <Input icon="search" aria-label={t.find} placeholder={t.find} value={words} onChange={setWords} isClearable />
      <p className={styles.legend} aria-hidden>
        <span data-role="lead">{t.lead}</span>
        <span data-role="joint">{t.joint}</span>
        <span data-role="support">{t.support}</span>
      </p>
      {shown.length === 0 && <p className={styles.hint}>{t.notFound}</p>}
      <ul className={styles.bars}>
        {shown.map((group) => (
          <li key={group.key}>
            <Bar
              group={group}
              longest={longest}
              isOwn={group.key === own}
              isChosen={group.key === value}
              onChoose={() => onChange(group.key)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bar(props: { group: TaskGroup; longest: number; isOwn: boolean; isChosen: boolean; onChoose: () => void }) {
  const { group, longest, isOwn, isChosen, onChoose } = props;
  const t = useTexts(departmentTasksTexts);
  const format = useFormat();
  const { leadCount = 0, jointCount = 0, supportCount = 0 } = group;
  const share = (count: number) => ({ width: `${(count / longest) * 100}%` });
  return (
    <button type="button" className={styles.bar} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.name}>
        <span className={styles.nameWords} title={group.label}>
          {group.label}
        </span>
        {isOwn && <Tag tone="accent">{t.own}</Tag>}
        <span className={styles.count}>{format.number(group.taskCount)}</span>
      </span>
      <span
        className={styles.track}
        role="img"
        aria-label={t.counts(format.number(leadCount), format.number(jointCount), format.number(supportCount))}
        title={t.counts(format.number(leadCount), format.number(jointCount), format.number(supportCount))}
      >
        <span data-role="lead" style={share(leadCount)} />
        <span data-role="joint" style={share(jointCount)} />
        <span data-role="support" style={share(supportCount)} />
      </span>
    </button>
  );
}

/** Finds by name, alias or pinyin initials. */
function useFinder(words: string): (group: TaskGroup) => boolean {
  const departments = useDepartmentOptions();
  const sought = words.trim().toLowerCase();
  if (sought === "") return () => true;
  const known = new Set(
    departments
      .filter(({ name, initials, aliases }) =>
        [name, initials, ...aliases].some((each) => each.toLowerCase().includes(sought)),
      )
      .map(({ id }) => id),
  );
  return (group) => known.has(group.key) || group.label.toLowerCase().includes(sought);
}
