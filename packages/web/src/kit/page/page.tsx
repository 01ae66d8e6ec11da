import { useEffect } from "react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import styles from "./page.module.css";

const texts = bothLanguages({ way: "当前位置" }, { way: "Breadcrumb" });

/** One step of the way to a page; the last is the page itself and has no address. */
export interface Crumb {
  label: string;
  to?: string;
}

export interface PageProps {
  title: string;
  /** What stands in the window's title when the shown title is not enough. */
  windowTitle?: string;
  description?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** Beside the title: tags, a light. */
  aside?: ReactNode;
  /** Under the title: tabs, filters; sticks with the header. */
  toolbar?: ReactNode;
  /** `reading` for forms and texts, `full` for workspaces that fill the window's height. */
  width?: "wide" | "reading" | "full";
  /** `content` where paper takes the content alone, edge to edge. */
  prints?: "page" | "content";
  children: ReactNode;
}

/** A page: its way, title and actions stay in sight, its content scrolls. */
export function Page(props: PageProps) {
  const {
    title,
    windowTitle = title,
    description,
    crumbs = [],
    actions,
    aside,
    toolbar,
    width = "wide",
    prints = "page",
    children,
  } = props;
  useEffect(() => {
    document.title = `${windowTitle} · 智港 Zhigang`;
  }, [windowTitle]);
  return (
    <div className={classNames(styles.page, styles[width], prints === "content" && styles.bare)}>
      <header className={styles.header}>
        {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} current={title} />}
        <div className={styles.titleRow}>
          <div className={styles.heading}>
            <h1 className={styles.title}>{title}</h1>
            {aside}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
        {description !== undefined && <div className={styles.description}>{description}</div>}
        {toolbar !== undefined && <div className={styles.toolbar}>{toolbar}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/** The way from the home page to here. */
function Breadcrumb(props: { crumbs: readonly Crumb[]; current: string }) {
  const t = useTexts(texts);
  return (
    <nav className={styles.crumbs} aria-label={t.way}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to === undefined ? <span>{crumb.label}</span> : <Link to={crumb.to}>{crumb.label}</Link>}
            <Icon name="chevron-right" />
          </li>
        ))}
        <li aria-current="page">{props.current}</li>
      </ol>
    </nav>
  );
}
