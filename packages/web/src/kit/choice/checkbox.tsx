import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import styles from "./choice.module.css";

/** Yes or no to one thing; `some` when only a part of the things below it is chosen. */
export function Checkbox(props: {
  checked: boolean | "some";
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** The name when there are no words beside it. */
  label?: string;
  children?: ReactNode;
  tabIndex?: number;
}) {
  const { checked, onChange, disabled, label, children, tabIndex } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The half state exists only as a property, never as an attribute.
    if (box.current) box.current.indeterminate = checked === "some";
  }, [checked]);
  return (
    <label className={classNames(styles.choice, disabled && styles.disabled)}>
      <input
        ref={box}
        type="checkbox"
        className={styles.checkbox}
        checked={checked === true}
        disabled={disabled}
        aria-label={label}
        tabIndex={tabIndex}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children !== undefined && <span>{children}</span>}
    </label>
  );
}

/** On or off, at once. */
export function Switch(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={classNames(styles.choice, props.disabled && styles.disabled)}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        className={styles.switch}
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}
