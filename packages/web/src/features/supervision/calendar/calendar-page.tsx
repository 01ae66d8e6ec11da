import type { Calendar } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { supervisionTexts } from "../texts.ts";
import { ControlCard } from "../control/control-card.tsx";
import { LimitsCard } from "./limits-card.tsx";
import { HoursCard } from "./hours-card.tsx";
import { OverridesCard } from "./overrides-card.tsx";
import { ProofCard } from "./proof-card.tsx";
import { PublishYearDialog } from "./publish-year-dialog.tsx";
import { useCalendar } from "./queries.ts";
import { ReckonCard } from "./reckon-card.tsx";
import { calendarTexts } from "./texts.ts";
import { YearGrid } from "./year-grid.tsx";
import styles from "./calendar.module.css";

const DEFAULTS = { year: "" };

/** 工作日历: the days of a year with their notices, what a place says otherwise, and whether all clocks are right. */
export function CalendarPage() {
  const t = useTexts(calendarTexts);
  const shared = useTexts(supervisionTexts);
  const [thisYear] = useState(() => Number(calendarDateOf(new Date()).slice(0, 4)));
  const [state, changeState] = useUrlState(DEFAULTS);
  const year = /^2\d{3}$/.test(state.year) ? Number(state.year) : thisYear;
  const calendar = useCalendar(year);
  const years = new Set([...(calendar.data?.publishedYears ?? []), thisYear, thisYear + 1, year]);
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.room }]}
      toolbar={
        <Select
          label={t.year}
          width={120}
          value={String(year)}
          options={[...years].sort((a, b) => b - a).map((each) => ({ value: String(each), label: String(each) }))}
          onChange={(next) => changeState({ year: next ?? "" })}
        />
      }
    >
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && <PageSkeleton />}
      {calendar.data && <YearSheet key={year} calendar={calendar.data} />}
    </Page>
  );
}

function YearSheet({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const may = useMay();
  const [isPublishing, setIsPublishing] = useState(false);
  return (
    <div className={styles.sheet}>
      <div className={styles.main}>
        {!calendar.isPublished && (
          <Alert tone="warn" title={t.unpublished(String(calendar.year))}>
            {t.unpublishedWords}
          </Alert>
        )}
        <Card
          title={t.months}
          actions={
            may("supervision.calendar.publish") && (
              <Button size="small" icon="edit" onClick={() => setIsPublishing(true)}>
                {calendar.isPublished ? t.correct : t.publish}
              </Button>
            )
          }
        >
          <YearGrid days={calendar.days} />
        </Card>
      </div>
      <div className={styles.side}>
        <NoticeCard calendar={calendar} />
        <ReckonCard />
        <OverridesCard calendar={calendar} />
        <HoursCard calendar={calendar} />
        <LimitsCard />
        <ControlCard />
        <ProofCard />
      </div>
      {isPublishing && <PublishYearDialog calendar={calendar} onClose={() => setIsPublishing(false)} />}
    </div>
  );
}

function NoticeCard({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  if (calendar.notices.length === 0) return null;
  return (
    <Card title={t.notices}>
      <ul className={styles.list}>
        {calendar.notices.map(({ number, issuedOn }) => (
          <li key={number}>
            <span>{number}</span>
            <span className={styles.soft}>{issuedOn}</span>
          </li>
        ))}
      </ul>
      <Tag>{calendar.isEntered ? t.entered : t.shipped}</Tag>
    </Card>
  );
}
