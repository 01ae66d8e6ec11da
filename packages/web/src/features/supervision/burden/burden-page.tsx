import type { Burden, Burdens } from "@zhigang/contract/supervision";
import { ASK_KIND_WORDS } from "@zhigang/domain/glossary";
import { ASK_KINDS } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useMemo, useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Chart } from "../../../kit/chart/chart.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { ReachesCard } from "../control/reaches-card.tsx";
import { supervisionTexts } from "../texts.ts";
import { AskFormsCard } from "./ask-forms-card.tsx";
import { useBurden } from "./queries.ts";
import { burdenTexts } from "./texts.ts";
import styles from "./burden.module.css";

const STATE = { from: "", to: "", departmentId: "" };
const MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/;

/** 减负: what was asked of whom, shown to those who ask. */
export function BurdenPage() {
  const t = useTexts(burdenTexts);
  const shared = useTexts(supervisionTexts);
  const [state, change] = useUrlState(STATE);
  const [thisMonth] = useState(() => calendarDateOf(new Date()).slice(0, 7));
  const to = state.to === "" ? thisMonth : state.to;
  const from = state.from === "" ? `${thisMonth.slice(0, 4)}-01` : state.from;
  const asked = { from, to, departmentId: state.departmentId };
  const isRight = MONTH.test(from) && MONTH.test(to) && from <= to;
  return (
    <Page title={t.title} description={t.description} crumbs={[{ label: shared.room }]}>
      <div className={styles.stack}>
        <BurdenFilters asked={asked} isRight={isRight} onChange={change} />
        <ReachesCard />
        {isRight && <AskedBurden {...asked} />}
        <AskFormsCard />
      </div>
    </Page>
  );
}

function AskedBurden({ from, to, departmentId }: typeof STATE) {
  const burden = useBurden({ from, to, ...(departmentId !== "" && { departmentId }) });
  if (burden.error) return <ErrorState error={burden.error} onRetry={() => void burden.refetch()} />;
  return burden.data ? <BurdenFigures burdens={burden.data} /> : <Skeleton lines={6} />;
}

function BurdenFilters(props: {
  asked: typeof STATE;
  isRight: boolean;
  onChange: (change: Partial<typeof STATE>) => void;
}) {
  const { asked, isRight, onChange } = props;
  const t = useTexts(burdenTexts);
  const maySeeAll = useMay()("supervision.ask_form.register");
  const departments = useDepartmentOptions();
  return (
    <div className={styles.filters}>
      <FormField label={t.from} error={isRight ? undefined : t.wrongMonth}>
        <Input value={asked.from} onChange={(from) => onChange({ from })} />
      </FormField>
      <FormField label={t.to}>
        <Input value={asked.to} onChange={(to) => onChange({ to })} />
      </FormField>
      {maySeeAll && (
        <FormField label={t.department}>
          <DepartmentPicker
            departments={departments}
            value={asked.departmentId === "" ? null : asked.departmentId}
            onChange={(id) => onChange({ departmentId: id ?? "" })}
          />
        </FormField>
      )}
    </div>
  );
}

function BurdenFigures({ burdens }: { burdens: Burdens }) {
  const t = useTexts(burdenTexts);
  const say = useWord();
  const language = useLanguage();
  const data = useMemo(() => byMonth(burdens.items, t.minutes), [burdens.items, t.minutes]);
  const [first] = burdens.estimates;
  return burdens.items.length === 0 ? (
    <EmptyState icon="success" title={t.nothing}>
      {t.nothingWords}
    </EmptyState>
  ) : (
    <>
      <Card>
        <Chart label={t.chart} kind="bar" data={data} unit={t.minutes} />
      </Card>
      <Card title={t.table} isFlush>
        <BurdenTable items={burdens.items} />
      </Card>
      <Alert tone="info" title={t.estimates}>
        <ul className={styles.plain}>
          {burdens.estimates.map(({ kind, minutes, validFrom }) => (
            <li key={kind + validFrom}>{t.estimate(say(ASK_KIND_WORDS[kind]), String(minutes), validFrom)}</li>
          ))}
        </ul>
        {first && `${t.source}: ${first.source[language]}`}
      </Alert>
    </>
  );
}

function BurdenTable({ items }: { items: readonly Burden[] }) {
  const t = useTexts(burdenTexts);
  const say = useWord();
  const headings = [...ASK_KINDS.map((kind) => say(ASK_KIND_WORDS[kind])), t.repeats, t.minutes];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.month}</th>
            <th scope="col">{t.department}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ departmentId, departmentName, month, counts, repeats, minutes }) => (
            <tr key={`${month} ${departmentId}`}>
              <td>{month}</td>
              <th scope="row">{departmentName}</th>
              {ASK_KINDS.map((kind) => (
                <td key={kind} className={styles.number}>
                  {counts[kind]}
                </td>
              ))}
              <td className={styles.number}>{repeats}</td>
              <td className={styles.number}>{minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function byMonth(items: readonly Burden[], name: string) {
  const categories = [...new Set(items.map(({ month }) => month))];
  const minutesIn = (month: string) =>
    items.filter((one) => one.month === month).reduce((sum, { minutes }) => sum + minutes, 0);
  return { categories, series: [{ name, values: categories.map(minutesIn) }] };
}
