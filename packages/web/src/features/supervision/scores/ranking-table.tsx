import type { ScoreRoundDetail } from "@zhigang/contract/supervision";
import { SCORE_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { ABSENT } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { scoreCardAddress } from "../addresses.ts";
import { SCORE_STATUS_TONES } from "./score-status.ts";
import { scoreTexts } from "./texts.ts";
import styles from "./scores.module.css";

type Ranked = ScoreRoundDetail["groups"][number]["rows"][number];

/** The cards of one group; equal scores share a place and say so. */
export function RankingTable({ rows, isRanked }: { rows: readonly Ranked[]; isRanked: boolean }) {
  const t = useTexts(scoreTexts);
  const say = useWord();
  const headings = [...(isRanked ? [t.place] : []), t.department, t.points, t.judged, t.status];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ card, place, isTied }) => (
            <tr key={card.id}>
              {isRanked && <td>{place === null ? ABSENT : isTied ? t.tied(String(place)) : place}</td>}
              <th scope="row">
                <Link to={scoreCardAddress(card.id)}>{card.departmentName}</Link>
              </th>
              <td className={styles.number}>{card.shown ?? t.notJudged}</td>
              <td>{t.judgedOf(String(card.judged), String(card.items))}</td>
              <td>
                <StatusTag tone={SCORE_STATUS_TONES[card.status]} word={say(SCORE_STATUS_WORDS[card.status])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
