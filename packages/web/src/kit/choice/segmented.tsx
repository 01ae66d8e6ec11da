import { useId } from "react";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import styles from "./choice.module.css";

/** One of a few choices that are all in sight. */
export interface Choice<V extends string> {
  value: V;
  label: string;
  icon?: IconName;
  disabled?: boolean;
  /** The language of the label, where it is not the screen's. */
  lang?: string;
}

/** A row of choices, one taken; arrows move the choice. */
export function Segmented<V extends string>(props: {
  label: string;
  value: V;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={styles.segmented}>
      {props.choices.map((choice) => (
        <label key={choice.value} className={classNames(styles.segment, choice.disabled && styles.disabled)}>
          <input
            type="radio"
            name={name}
            className={styles.hidden}
            checked={choice.value === props.value}
            disabled={choice.disabled}
            onChange={() => props.onChange(choice.value)}
          />
          <span className={styles.face} lang={choice.lang}>
            {choice.icon && <Icon name={choice.icon} />}
            {choice.label}
          </span>
        </label>
      ))}
    </div>
  );
}
