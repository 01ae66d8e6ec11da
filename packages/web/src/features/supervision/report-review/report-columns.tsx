import type { Report } from "@zhigang/contract/supervision";
import { PUNCTUALITY_WORDS, REPORT_ASK_MARKS, REPORT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { Link } from "react-router";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { ABSENT, useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { reportAddress } from "../addresses.ts";
import { REPORT_STATUS_TONES } from "../report-status.ts";
import { reviewTexts } from "./texts.ts";

/** The columns of the list of reports. */
export function useReportColumns(): Column<Report>[] {
  const t = useTexts(reviewTexts).columns;
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: "item",
        title: t.item,
        width: 240,
        grow: 3,
        render: (report) => (
          <Link to={reportAddress(report.id)} title={report.itemTitle}>
            {report.itemTitle}
          </Link>
        ),
      },
      { key: "department", title: t.department, width: 150, grow: 1, render: (report) => report.departmentName },
      { key: "period", title: t.period, width: 90, render: (report) => report.period },
      {
        key: "status",
        title: t.status,
        width: 130,
        render: ({ status }) => (
          <StatusTag tone={REPORT_STATUS_TONES[status]} word={say(REPORT_STATUS_WORDS[status])} />
        ),
      },
      {
        key: "percent",
        title: t.percent,
        width: 80,
        align: "end",
        render: (report) => format.number(report.percent),
      },
      { key: "punctuality", title: t.punctuality, width: 100, render: (report) => <Punctual report={report} /> },
      { key: "asks", title: t.asks, width: 130, render: (report) => <Asks report={report} /> },
      { key: "since", title: t.since, width: 110, render: (report) => format.ago(report.since) },
    ],
    [t, say, format],
  );
}

function Punctual(props: { report: Report }) {
  const { punctuality, isMissed, isExcepted } = props.report;
  const t = useTexts(reviewTexts);
  const say = useWord();
  if (isMissed) return <Tag tone="bad">{t.missed}</Tag>;
  if (punctuality === null) return isExcepted ? <Tag tone="info">{t.excepted}</Tag> : ABSENT;
  return <Tag tone={punctuality === "late" ? "warn" : "ok"}>{say(PUNCTUALITY_WORDS[punctuality])}</Tag>;
}

function Asks(props: { report: Report }) {
  const { hasHelp, isDisputed } = props.report;
  const say = useWord();
  if (!hasHelp && !isDisputed) return ABSENT;
  return (
    <>
      {hasHelp && <Tag tone="warn">{say(REPORT_ASK_MARKS.help)}</Tag>}
      {isDisputed && <Tag tone="bad">{say(REPORT_ASK_MARKS.dispute)}</Tag>}
    </>
  );
}
