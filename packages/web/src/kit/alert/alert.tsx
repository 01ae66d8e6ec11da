import type { ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import styles from "./alert.module.css";

const ICONS: Readonly<Record<"info" | "ok" | "warn" | "bad", IconName>> = {
  info: "about",
  ok: "success",
  warn: "warning",
  bad: "error",
};

/** A notice in the flow of the page: what, why, what to do. */
export function Alert(props: {
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const { tone = "info", title, children, action } = props;
  return (
    <div className={classNames(styles.alert, styles[tone])} role={tone === "bad" ? "alert" : "status"}>
      <Icon name={ICONS[tone]} />
      <div className={styles.words}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
