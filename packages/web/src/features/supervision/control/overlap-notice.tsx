import type { ItemOverlap } from "@zhigang/contract/supervision";
import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress } from "../addresses.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

/** 重复督查: which items supervise the same, by whom, and why they are held to. */
export function OverlapNotice({ overlaps }: { overlaps: readonly ItemOverlap[] }) {
  const t = useTexts(controlTexts);
  const say = useWord();
  const language = useLanguage();
  if (overlaps.length === 0) return null;
  return (
    <Alert tone="warn" title={t.overlaps(String(overlaps.length))}>
      <ul className={styles.overlaps}>
        {overlaps.map(({ id, number, title, status, because }) => (
          <li key={id}>
            <Link to={itemAddress(id)}>{[number, title].filter(Boolean).join(" ")}</Link>
            {` · ${say(ITEM_STATUS_WORDS[status])}`}
            <div className={styles.because}>{because[language]}</div>
          </li>
        ))}
      </ul>
      <div className={styles.because}>{t.overlapsHint}</div>
    </Alert>
  );
}
