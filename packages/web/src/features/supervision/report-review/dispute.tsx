import type { ReportDetail } from "@zhigang/contract/supervision";
import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress } from "../addresses.ts";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

const PARTS = ["progress", "problem", "nextStep"] as const;

/** 异议: what the lead wrote beside what a supporting department says of it, and the way to settle it. */
export function Dispute(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const format = useFormat();
  const { coordinationAskedOn, departmentName, values } = report;
  const disputes = report.supports.filter(({ stance }) => stance === "disagreed");
  if (disputes.length === 0) return null;
  return (
    <section aria-label={t.dispute} className={styles.stack}>
      <Alert tone="warn" title={t.dispute} action={<Link to={itemAddress(report.itemId)}>{t.toCoordinate}</Link>}>
        {coordinationAskedOn === null ? t.notAsked : t.askedOn(format.day(coordinationAskedOn))}
      </Alert>
      <div className={styles.sides}>
        <article>
          <h3>{departmentName}</h3>
          {PARTS.filter((part) => values[part] !== "").map((part) => (
            <p key={part} className={styles.words}>
              <strong>{say(REPORT_CELL_WORDS[part])}</strong> {values[part]}
            </p>
          ))}
        </article>
        {disputes.map((one) => (
          <article key={one.departmentId}>
            <h3>{one.departmentName}</h3>
            <p className={styles.words}>{one.text}</p>
            <p className={styles.faint}>
              {one.actorName} {format.moment(one.at)}
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}
