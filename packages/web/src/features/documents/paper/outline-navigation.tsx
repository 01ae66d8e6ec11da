import { useTexts } from "../../../kit/language/texts.ts";
import { paperTexts } from "../texts.ts";
import type { Heading } from "./outline-of.ts";
import styles from "./outline-navigation.module.css";

/** 目录: the headings of the document, each leading to its place. */
export function OutlineNavigation(props: { headings: readonly Heading[]; onGo: (start: number) => void }) {
  const t = useTexts(paperTexts);
  return (
    <nav className={styles.outline} aria-label={t.outline}>
      <h2 className={styles.heading}>{t.outline}</h2>
      <ol lang="zh-CN">
        {props.headings.map((heading) => (
          <li key={heading.id}>
            <button
              type="button"
              className={styles.link}
              style={{ paddingLeft: `${8 + Math.min(heading.level - 1, 4) * 14}px` }}
              onClick={() => props.onGo(heading.start)}
            >
              {heading.label !== "" && <span className={styles.label}>{heading.label}</span>}
              {heading.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
