import { classNames } from "../class-names/class-names.ts";
import { ICON_PATHS } from "./icon-paths.ts";
import type { IconName } from "./icon-paths.ts";
import styles from "./icon.module.css";

export type { IconName } from "./icon-paths.ts";

/** A sign in the colour of its text. With a `label` it speaks; without, it is decoration beside words. */
export function Icon(props: { name: IconName; label?: string; size?: number; className?: string | undefined }) {
  const { name, label, size, className } = props;
  const voice = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg
      viewBox="0 0 24 24"
      {...(size !== undefined && { width: size, height: size })}
      className={classNames(styles.icon, className)}
      {...voice}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
