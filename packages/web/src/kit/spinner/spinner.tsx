import { classNames } from "../class-names/class-names.ts";
import { bothLanguages, useTexts } from "../language/texts.ts";
import styles from "./spinner.module.css";

const texts = bothLanguages({ loading: "正在载入" }, { loading: "Loading" });

/** A small turning ring, in the colour of its text. */
export function Spinner(props: { className?: string }) {
  return <span className={classNames(styles.ring, props.className)} aria-hidden />;
}

/** Waiting that is said in words, for what takes longer than a second. */
export function Loading(props: { label?: string }) {
  const t = useTexts(texts);
  return (
    <div className={styles.loading} role="status">
      <Spinner />
      <span>{props.label ?? t.loading}</span>
    </div>
  );
}
