import type { ReportRule, WindowRule } from "@zhigang/contract/supervision";
import { PERIOD_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Button } from "../../../kit/button/button.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { ABSENT, useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { supervisionTexts } from "../texts.ts";
import { useReportRules } from "./queries.ts";
import { RuleDialog } from "./rule-dialog.tsx";
import { rulesTexts } from "./rules-texts.ts";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** 填报规则: every rule with its day and its source, the latest first; the published one stands last. */
export function ReportRulesPage() {
  const t = useTexts(rulesTexts);
  const shared = useTexts(supervisionTexts);
  const reports = useTexts(reviewTexts);
  const may = useMay();
  const rules = useReportRules();
  const [isSetting, setIsSetting] = useState(false);
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.room }, { label: reports.title, to: "/supervision/reports" }]}
      actions={
        may("supervision.report_rule.set") && (
          <Button kind="primary" onClick={() => setIsSetting(true)}>
            {t.set}
          </Button>
        )
      }
    >
      {rules.error ? (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
      ) : rules.data ? (
        <RuleTable rules={rules.data.items} />
      ) : (
        <Skeleton lines={5} />
      )}
      {isSetting && <RuleDialog onClose={() => setIsSetting(false)} />}
    </Page>
  );
}

function RuleTable(props: { rules: readonly ReportRule[] }) {
  const t = useTexts(rulesTexts);
  const format = useFormat();
  const wordsOf = useRuleWords();
  const figuresOf = (asked: ReportRule["askedTargetIds"]) => {
    if (asked === null) return t.figuresAll;
    return asked.length === 0 ? t.figuresNone : t.figuresCount(format.number(asked.length));
  };
  return (
    <div className={styles.scroll}>
      <table className={classNames(styles.compare, styles.rules)} aria-label={t.list}>
        <thead>
          <tr>
            {[t.scope, t.from, t.rule, t.late, t.figures, t.source, t.by].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rules.map(({ id, planTitle, validFrom, rule, askedTargetIds, setByName }) => (
            <tr key={id ?? "published"}>
              <th scope="row">{planTitle ?? t.city}</th>
              <td>{format.day(validFrom)}</td>
              <td>{wordsOf(rule)}</td>
              <td>{t.lateDays(String(rule.lateWorkingDays))}</td>
              <td>{figuresOf(askedTargetIds)}</td>
              <td>{rule.source}</td>
              <td>{id === null ? t.published : (setByName ?? ABSENT)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A window rule as a sentence. */
function useRuleWords(): (rule: WindowRule) => string {
  const t = useTexts(rulesTexts);
  const say = useWord();
  const untilOf = (end: WindowRule["end"]) => {
    if ("day" in end) {
      const day = String(end.day);
      return end.kind === "day_in_period" ? t.dayInPeriod(day) : t.dayOfMonth(day);
    }
    return end.isInclusive ? t.workingDay(String(end.number)) : t.workingDayExclusive(String(end.number));
  };
  return ({ period, end }) => `${say(PERIOD_KIND_WORDS[period])}, ${untilOf(end)}`;
}
