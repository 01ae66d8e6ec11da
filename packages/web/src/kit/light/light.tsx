import type { Language } from "@zhigang/domain/glossary";
import { classNames } from "../class-names/class-names.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./light.module.css";

/** 红黄绿灯: computed elsewhere, shown here by shape, word and colour. */
export type LightColour = "green" | "yellow" | "red" | "off";

const WORDS: Readonly<Record<Language, Readonly<Record<LightColour, string>>>> = {
  zh: { green: "正常", yellow: "临期", red: "逾期", off: "未计时" },
  en: { green: "On time", yellow: "Due soon", red: "Overdue", off: "No clock" },
};

/** A light with its word; `isCompact` keeps the word for screen readers only. */
export function Light(props: { colour: LightColour; isCompact?: boolean }) {
  const label = WORDS[useLanguage()][props.colour];
  return (
    <span className={styles.light} title={props.isCompact ? label : undefined}>
      <span
        className={classNames(styles.lamp, styles[props.colour])}
        {...(props.isCompact && { role: "img", "aria-label": label })}
      />
      {!props.isCompact && label}
    </span>
  );
}
