import type { ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import { IconButton } from "../button/button.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { toneClass } from "../tone/tone.ts";
import type { Tone } from "../tone/tone.ts";
import styles from "./tag.module.css";

const texts = bothLanguages(
  { remove: (what: string) => `移除${what}` },
  { remove: (what: string) => `Remove ${what}` },
);

/** A small word on a tinted ground, with a sign where it tells a state. */
export function Tag(props: { tone?: Tone; icon?: IconName; children: ReactNode; title?: string }) {
  return (
    <span className={classNames(styles.tag, toneClass(props.tone ?? "idle"))} title={props.title}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}

/** The state of something: its word, its sign and its tone together (WCAG 1.4.1). */
export function StatusTag(props: { tone: Tone; word: string; icon?: IconName }) {
  return (
    <Tag tone={props.tone} icon={props.icon ?? STATUS_ICONS[props.tone]}>
      {props.word}
    </Tag>
  );
}

const STATUS_ICONS: Readonly<Record<Tone, IconName>> = {
  ok: "success",
  warn: "warning",
  bad: "error",
  info: "about",
  idle: "pause",
  brand: "flag",
  accent: "spark",
};

/** A department; the lead is told from the supporting ones by weight and word, not by colour alone. */
export function DepartmentTag(props: { name: string; role?: "lead" | "support" | "joint"; title?: string }) {
  const { name, role = "support", title } = props;
  return (
    <span className={classNames(styles.department, styles[role])} title={title ?? name}>
      <Icon name={role === "lead" ? "flag" : "department"} />
      <span className={styles.departmentName}>{name}</span>
    </span>
  );
}

/** A person by name, with the first letter as a face. */
export function PersonTag(props: { name: string; note?: string | undefined }) {
  return (
    <span className={styles.person}>
      <Avatar name={props.name} />
      <span className={styles.personName}>{props.name}</span>
      {props.note && <span className={styles.note}>{props.note}</span>}
    </span>
  );
}

/** The first letter of a name on a round ground. */
export function Avatar(props: { name: string }) {
  return (
    <span className={styles.avatar} aria-hidden>
      {Array.from(props.name)[0] ?? "·"}
    </span>
  );
}

/** A chosen condition that can be taken away again. */
export function Chip(props: { label: string; onRemove: () => void }) {
  const t = useTexts(texts);
  return (
    <span className={styles.chip}>
      {props.label}
      <IconButton
        icon="close"
        size="small"
        label={t.remove(props.label)}
        className={styles.chipButton}
        onClick={props.onRemove}
      />
    </span>
  );
}

/** A count beside a word. */
export function CountBadge(props: { count: number; tone?: Tone }) {
  return (
    <span className={classNames(styles.count, toneClass(props.tone ?? "idle"))}>
      {props.count > 999 ? "999+" : props.count}
    </span>
  );
}
