import type { ReportDetail, ReportSupport, ReportValues } from "@zhigang/contract/supervision";
import { SUPPORT_STANCE_WORDS } from "@zhigang/domain/glossary";
import { isTakenOver, withAddition } from "@zhigang/domain/supervision";
import type { SupportStance } from "@zhigang/domain/supervision";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

const TONES: Readonly<Record<SupportStance, Tone>> = { confirmed: "ok", added: "info", disagreed: "bad" };

/** The lead's words with every addition that does not stand there yet. */
export function withAdditions({ supports }: ReportDetail, progress: string): string {
  return supports.filter(isAddition).reduce(withAddition, progress);
}

/** 配合单位 with what each said of the report; the lead takes their additions over word by word. */
export function Supports(props: {
  report: ReportDetail;
  progress: string;
  onTakeOver?: (part: Partial<ReportValues>) => void;
}) {
  const { report, progress, onTakeOver } = props;
  const t = useTexts(reportingTexts);
  const { supports } = report;
  if (supports.length === 0) return null;
  const left = additionsLeft(report, progress);
  return (
    <>
      <h3 className={styles.groupTitle}>{t.supports}</h3>
      {onTakeOver && left.length > 1 && (
        <Button size="small" onClick={() => onTakeOver({ progress: withAdditions(report, progress) })}>
          {t.takeAdditions}
        </Button>
      )}
      {supports.map((support) => (
        <Said
          key={support.departmentId}
          support={support}
          isTaken={isAddition(support) && isTakenOver(progress, support)}
          {...(onTakeOver && { onTake: () => onTakeOver({ progress: withAddition(progress, support) }) })}
        />
      ))}
    </>
  );
}

/** What is still open between the lead and its supporters, where the report is handed in. */
export function SupportsLeft(props: { report: ReportDetail; progress: string }) {
  const { report, progress } = props;
  const t = useTexts(reportingTexts);
  const silent = report.supports.filter(({ stance }) => stance === null).map(({ departmentName }) => departmentName);
  const disputed = report.supports.filter(({ stance }) => stance === "disagreed").map((one) => one.departmentName);
  const left = additionsLeft(report, progress).map(({ departmentName }) => departmentName);
  const told = [
    ...(disputed.length > 0 ? [t.disputedBy(disputed.join(t.comma))] : []),
    ...(left.length > 0 ? [t.notTaken(left.join(t.comma))] : []),
    ...(silent.length > 0 ? [t.silent(silent.join(t.comma))] : []),
  ];
  if (told.length === 0) return null;
  return <Alert tone={disputed.length > 0 ? "warn" : "info"}>{told.join(" ")}</Alert>;
}

function Said(props: { support: ReportSupport; isTaken: boolean; onTake?: () => void }) {
  const { support, isTaken, onTake } = props;
  const { departmentName, stance, text } = support;
  const t = useTexts(reportingTexts);
  const say = useWord();
  return (
    <div className={styles.said}>
      <h4 className={styles.saidHead}>
        {departmentName}
        {stance === null ? (
          <span className={styles.faint}>{t.notAnswered}</span>
        ) : (
          <StatusTag tone={TONES[stance]} word={say(SUPPORT_STANCE_WORDS[stance])} />
        )}
        {isTaken && <span className={styles.faint}>{t.taken}</span>}
        {isAddition(support) && !isTaken && onTake && (
          <Button size="small" kind="quiet" aria-label={t.takeAddition(departmentName)} onClick={onTake}>
            {t.takeAdditionShort}
          </Button>
        )}
      </h4>
      {text !== "" && <p>{text}</p>}
    </div>
  );
}

function additionsLeft({ supports }: ReportDetail, progress: string): readonly ReportSupport[] {
  return supports.filter((support) => isAddition(support) && !isTakenOver(progress, support));
}

function isAddition({ stance }: ReportSupport): boolean {
  return stance === "added";
}
