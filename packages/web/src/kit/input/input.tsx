import { useState } from "react";
import type { InputHTMLAttributes, Ref } from "react";
import { IconButton } from "../button/button.tsx";
import { classNames } from "../class-names/class-names.ts";
import { useControl } from "../form-field/control-context.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import styles from "./input.module.css";

const texts = bothLanguages(
  { show: "显示密码", hide: "隐藏密码", clear: "清除" },
  { show: "Show password", hide: "Hide password", clear: "Clear" },
);

export interface InputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "onChange" | "prefix" | "value" | "size"
> {
  value: string;
  onChange: (value: string) => void;
  icon?: IconName;
  isInvalid?: boolean;
  /** Offers a button that empties the field. */
  isClearable?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Inside a form field it takes its label, hint and error from there. */
export function Input(props: InputProps) {
  const { value, onChange, icon, isInvalid, isClearable, className, ...rest } = props;
  const t = useTexts(texts);
  const control = useControl(rest.id, isInvalid);
  return (
    <span
      className={classNames(
        styles.box,
        control["aria-invalid"] && styles.invalid,
        rest.disabled && styles.disabled,
        className,
      )}
    >
      {icon && <Icon name={icon} className={styles.icon} />}
      <input
        {...rest}
        {...control}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {isClearable && value !== "" && (
        <IconButton icon="close" label={t.clear} size="small" className={styles.inside} onClick={() => onChange("")} />
      )}
    </span>
  );
}

/** A password; it may be pasted, filled by a password manager and looked at (WCAG 3.3.8). */
export function PasswordInput(props: Omit<InputProps, "type" | "isClearable">) {
  const { value, onChange, icon = "lock", isInvalid, className, ...rest } = props;
  const t = useTexts(texts);
  const [isShown, setIsShown] = useState(false);
  const control = useControl(rest.id, isInvalid);
  return (
    <span className={classNames(styles.box, control["aria-invalid"] && styles.invalid, className)}>
      <Icon name={icon} className={styles.icon} />
      <input
        autoComplete="current-password"
        {...rest}
        {...control}
        type={isShown ? "text" : "password"}
        className={styles.input}
        value={value}
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => onChange(event.target.value)}
      />
      <IconButton
        icon={isShown ? "eye-off" : "eye"}
        label={isShown ? t.hide : t.show}
        size="small"
        className={styles.inside}
        onClick={() => setIsShown(!isShown)}
      />
    </span>
  );
}
