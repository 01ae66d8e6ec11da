import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import { Spinner } from "../spinner/spinner.tsx";
import styles from "./button.module.css";

/** `primary` once a screen; `danger` for what cannot be taken back lightly; `quiet` beside other things. */
export type ButtonKind = "primary" | "plain" | "quiet" | "danger" | "link";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> {
  kind?: ButtonKind;
  size?: "small" | "medium" | "large";
  type?: "button" | "submit";
  icon?: IconName;
  /** A sign behind the words, such as a chevron of a menu. */
  trailingIcon?: IconName;
  isBusy?: boolean;
  isWide?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words. While busy it keeps its width and takes no second press. */
export function Button(props: ButtonProps) {
  const { kind = "plain", size = "medium", type = "button", icon, trailingIcon, isBusy, isWide, ...others } = props;
  const { children, className, disabled, ...rest } = others;
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[kind], styles[size], isWide && styles.wide, className)}
      {...(isBusy && { "aria-busy": true })}
      disabled={disabled === true || isBusy === true}
    >
      <LeadingSign icon={icon} isBusy={isBusy} />
      {children !== undefined && <span className={styles.words}>{children}</span>}
      {trailingIcon && <Icon name={trailingIcon} className={styles.trailing} />}
    </button>
  );
}

function LeadingSign(props: { icon: IconName | undefined; isBusy: boolean | undefined }) {
  if (props.isBusy) return <Spinner />;
  return props.icon ? <Icon name={props.icon} /> : null;
}

export interface IconButtonProps extends Omit<ButtonProps, "icon" | "children" | "trailingIcon" | "isWide"> {
  icon: IconName;
  /** What the button does; the sign alone says nothing to a screen reader. */
  label: string;
  isPressed?: boolean;
}

/** A button with a sign only. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, isPressed, className, kind = "quiet", ...rest } = props;
  return (
    <Button
      title={label}
      {...rest}
      kind={kind}
      icon={icon}
      aria-label={label}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
      className={classNames(styles.square, isPressed && styles.pressed, className)}
    />
  );
}
