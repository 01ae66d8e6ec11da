import type { ScoreCardDetail, UnitScore } from "@zhigang/contract/supervision";
import { SCORE_STATEMENT_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress } from "../addresses.ts";
import { CitedEvent } from "./cited-event.tsx";
import { scoreTexts } from "./texts.ts";
import styles from "./scores.module.css";

/** Every point with its rule, how it was reckoned and where it comes from. */
export function ScorePoints({ score, items }: { score: UnitScore; items: ScoreCardDetail["frozenItems"] }) {
  const t = useTexts(scoreTexts);
  const language = useLanguage();
  const say = useWord();
  const open = [...new Set(score.open.map(({ kind }) => say(SCORE_STATEMENT_WORDS[kind])))];
  return (
    <>
      {open.length > 0 && <Alert tone="warn">{t.openWords(open.join(language === "zh" ? "、" : ", "))}</Alert>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[t.rule, t.item, t.reckoning, t.points, t.cites].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {score.points.map((point, index) => (
              <tr key={`${point.ruleId} ${point.cites[0]?.id ?? index}`}>
                <th scope="row">{`${point.ruleId} ${point.words[language]}`}</th>
                <td>
                  {point.itemId === null ? (
                    <span className={styles.soft}>{t.whole}</span>
                  ) : (
                    <Link to={itemAddress(point.itemId)}>
                      {items.find(({ itemId }) => itemId === point.itemId)?.title ?? point.itemId}
                    </Link>
                  )}
                </td>
                <td className={styles.number}>{point.formula}</td>
                <td className={styles.number}>{point.shown}</td>
                <td>
                  <ul className={styles.cites}>
                    {point.cites.map((cited) => (
                      <li key={cited.id}>
                        <CitedEvent cited={cited} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
            <tr className={styles.total}>
              <th scope="row" colSpan={3}>
                {t.total}
              </th>
              <td className={styles.sum} colSpan={2}>
                {score.shown}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
