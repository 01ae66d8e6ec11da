import type { TimeNode } from "@zhigang/contract/documents";
import { DEADLINE_BASIS_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import { Fact } from "./card-frame.tsx";
import styles from "./entries.module.css";

/** When, in the text's words, and which part of the text said so. */
export function TimeFact({ deadline, text }: { deadline: TimeNode | null; text: string }) {
  const t = useTexts(reviewTexts);
  const say = useWord();
  if (!deadline) {
    return (
      <Fact label={t.time}>
        <span className={styles.soft}>{t.noTime}</span>
      </Fact>
    );
  }
  const { value, basis, span } = deadline;
  const shown = value === "annual" ? t.annual : value === "ongoing" ? t.ongoing : value;
  return (
    <Fact label={t.time}>
      <b className={styles.number}>{shown}</b>{" "}
      <span className={styles.soft}>
        {say(DEADLINE_BASIS_WORDS[basis])}
        {span && (
          <>
            {" · "}
            <span lang="zh-CN">{text.slice(span[0], span[1])}</span>
          </>
        )}
      </span>
    </Fact>
  );
}
