import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "../icon/icon.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import styles from "./citation.module.css";

const texts = bothLanguages({ open: "查看原文" }, { open: "See the words" });

/** 原文出处: the document's own words in the document's own letters, with the way to their place. */
export function Citation(props: {
  children: ReactNode;
  /** The document and its number. */
  document?: string;
  /** The way inside it: 二/（一）/1. */
  path?: string | undefined;
  to?: string;
}) {
  const { children, document, path, to } = props;
  const t = useTexts(texts);
  return (
    <figure className={styles.citation}>
      <blockquote className={styles.words}>{children}</blockquote>
      {(document !== undefined || path !== undefined || to !== undefined) && (
        <figcaption className={styles.source}>
          <Icon name="quote" />
          {document !== undefined && <cite className={styles.document}>{document}</cite>}
          {path !== undefined && <span>{path}</span>}
          {to !== undefined && (
            <Link to={to} className={styles.link}>
              {t.open}
              <Icon name="arrow-right" />
            </Link>
          )}
        </figcaption>
      )}
    </figure>
  );
}

/** Text in the document's voice, without a frame. */
export function DocumentWords(props: { children: ReactNode }) {
  return <span className={styles.words}>{props.children}</span>;
}
