import { REPORT_ASK_WORDS, REPORT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { REPORT_ASKS, REPORT_STATUSES } from "@zhigang/domain/supervision";
import { useMay } from "../../../api/session.ts";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { useReportPeriods } from "./queries.ts";
import type { ReportQuery } from "./queries.ts";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** The filters as the address tells them. */
export const REPORT_FILTERS = { view: "mine", period: "", status: "", asks: "" };
export type ReportFilterState = UrlState<typeof REPORT_FILTERS>;

/** What the list asks the server for. */
export function reportQueryOf({ view, period, status, asks }: ReportFilterState): ReportQuery {
  const asked = REPORT_ASKS.find((each) => each === asks);
  const known = REPORT_STATUSES.find((each) => each === status);
  return {
    ...(view === "mine" && { mine: true }),
    ...(view === "support" && { toSupport: true }),
    ...(period !== "" && { period }),
    ...(asked && { asks: asked }),
    ...(known && view !== "mine" && { status: known }),
  };
}

/** Which reports are listed: whose turn, which period, in which state. */
export function ReportFilters(props: {
  filters: ReportFilterState;
  onChange: (change: Partial<ReportFilterState>) => void;
}) {
  const { filters, onChange } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const may = useMay();
  const periods = useReportPeriods();
  const names = [...new Set((periods.data?.items ?? []).map(({ period }) => period))];
  return (
    <div className={styles.filters}>
      <Segmented
        label={t.views}
        value={filters.view}
        choices={[
          { value: "mine", label: t.mine },
          ...(may("supervision.report.support") ? [{ value: "support", label: t.toSupport }] : []),
          { value: "all", label: t.all },
        ]}
        onChange={(view) => onChange({ view })}
      />
      <Select
        label={t.period}
        width={150}
        isClearable
        placeholder={t.anyPeriod}
        value={filters.period === "" ? null : filters.period}
        options={names.map((value) => ({ value, label: value }))}
        onChange={(period) => onChange({ period: period ?? "" })}
      />
      {filters.view !== "mine" && (
        <Select
          label={t.status}
          width={170}
          isClearable
          placeholder={t.anyStatus}
          value={filters.status === "" ? null : filters.status}
          options={REPORT_STATUSES.map((value) => ({ value: value as string, label: say(REPORT_STATUS_WORDS[value]) }))}
          onChange={(status) => onChange({ status: status ?? "" })}
        />
      )}
      <Select
        label={t.anyAsk}
        width={200}
        isClearable
        placeholder={t.anyAsk}
        value={filters.asks === "" ? null : filters.asks}
        options={REPORT_ASKS.map((value) => ({ value: value as string, label: say(REPORT_ASK_WORDS[value]) }))}
        onChange={(asks) => onChange({ asks: asks ?? "" })}
      />
      <PeriodCounts period={filters.period} />
    </div>
  );
}

/** 应报、已报、迟报、已通过 of the period that is shown, or of the latest. */
function PeriodCounts(props: { period: string }) {
  const t = useTexts(reviewTexts);
  const items = useReportPeriods().data?.items ?? [];
  const period = props.period === "" ? items[0]?.period : props.period;
  const rows = items.filter((one) => one.period === period);
  if (period === undefined || rows.length === 0) return null;
  const sum = (key: "owed" | "handedIn" | "late" | "approved") =>
    String(rows.reduce((total, row) => total + row[key], 0));
  return (
    <span className={styles.counts}>
      {period} · {t.counts(sum("owed"), sum("handedIn"), sum("late"), sum("approved"))}
    </span>
  );
}
