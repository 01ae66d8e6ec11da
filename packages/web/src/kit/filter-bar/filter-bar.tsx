import type { ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { SearchBox } from "../search-box/search-box.tsx";
import type { SearchBoxProps } from "../search-box/search-box.tsx";
import { Chip } from "../tag/tag.tsx";
import styles from "./filter-bar.module.css";

const texts = bothLanguages(
  { clear: "清除全部", conditions: "筛选条件" },
  { clear: "Clear all", conditions: "Filters" },
);

/** A condition in force, in words, and how to lift it. */
export interface Condition {
  key: string;
  label: string;
  onRemove: () => void;
}

/** The line above a list: search, conditions to pick, and the conditions in force as chips. */
export function FilterBar(props: {
  search?: SearchBoxProps;
  /** Selects and the like; each has its own label. */
  children?: ReactNode;
  conditions?: readonly Condition[];
  onClear?: () => void;
  /** At the far end: views, buttons. */
  end?: ReactNode;
}) {
  const { search, children, conditions = [], onClear, end } = props;
  const t = useTexts(texts);
  return (
    <div className={styles.bar} role="search">
      <div className={styles.row}>
        {search && <SearchBox {...search} />}
        {children}
        {end !== undefined && <div className={styles.end}>{end}</div>}
      </div>
      {conditions.length > 0 && (
        <div className={styles.chips} role="group" aria-label={t.conditions}>
          {conditions.map((condition) => (
            <Chip key={condition.key} label={condition.label} onRemove={condition.onRemove} />
          ))}
          {onClear && (
            <Button kind="link" size="small" onClick={onClear}>
              {t.clear}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
