import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "../class-names/class-names.ts";
import styles from "./card.module.css";

/** A sheet of paper on the desk: a titled part of a page. */
export function Card(props: {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Content that brings its own edges, such as a table. */
  isFlush?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { title, description, actions, isFlush, className, children } = props;
  const id = useId();
  return (
    <section className={classNames(styles.card, className)} {...(title !== undefined && { "aria-labelledby": id })}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.header}>
          <div>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            {description !== undefined && <div className={styles.description}>{description}</div>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={isFlush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
