import { BOARD_FORMATS, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { PastItem } from "@zhigang/contract/supervision";
import { boardWords } from "@zhigang/domain/glossary";
import { BOARD_SHEETS, drawBoard, isReckoned } from "@zhigang/domain/supervision";
import type { BoardSheet } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useWholeDay } from "../as-of/queries.ts";
import { FileButtons } from "../papers/file-buttons.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { usePlanOptions } from "../queries.ts";
import { useScopedTitle } from "../parts/use-scoped-title.ts";
import { supervisionTexts } from "../texts.ts";
import { BoardPicture } from "./board-picture.tsx";
import { boardTexts } from "./texts.ts";
import styles from "./board.module.css";

const STATE = { on: "", sheet: "", plan: "" };
const SHEETS = Object.keys(BOARD_SHEETS) as BoardSheet[];
/** Letters below this, in millimetres, are too small on a wall. */
const LEGIBLE = 1.6;

/** 挂图作战: items by unit along the months, as any day left them. */
export function BoardPage() {
  const t = useTexts(boardTexts);
  const shared = useTexts(supervisionTexts);
  const [today] = useState(() => calendarDateOf(new Date()));
  const [state, change] = useUrlState(STATE);
  const on = state.on === "" ? today : state.on;
  const sheet = SHEETS.find((each) => each === state.sheet) ?? "A3";
  const planId = state.plan === "" ? undefined : state.plan;
  const planTitle = usePlanOptions().find(({ value }) => value === planId)?.label;
  const items = useWholeDay(on, planId);
  return (
    <Page
      title={useScopedTitle(t.title)}
      description={t.description}
      prints="content"
      crumbs={[{ label: shared.room }]}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
      }
      toolbar={
        <div className={styles.row}>
          <DayPicker label={t.on} value={on} onChange={(day) => change({ on: day ?? "" })} />
          <Segmented
            label={t.sheet}
            value={sheet}
            choices={SHEETS.map((value) => ({ value, label: value }))}
            onChange={(next) => change({ sheet: next })}
          />
          <PlanSelect value={state.plan} onChange={(plan) => change({ plan })} />
          <FileButtons
            endpoint={supervisionEndpoints.downloadBoard}
            formats={BOARD_FORMATS}
            inputFor={(format) => ({ query: { on, sheet, format, ...(planId !== undefined && { planId }) } })}
          />
        </div>
      }
    >
      {items.error && <ErrorState error={items.error} onRetry={() => void items.refetch()} />}
      {!items.error && !items.data && <Skeleton lines={10} />}
      {items.data && <Board on={on} sheet={sheet} planTitle={planTitle} items={items.data} />}
    </Page>
  );
}

function Board(props: { on: string; sheet: BoardSheet; planTitle: string | undefined; items: readonly PastItem[] }) {
  const { on, sheet, planTitle, items } = props;
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const format = useFormat();
  const shown = useMemo(() => items.filter(isReckoned).map(boardItemOf), [items]);
  const drawing = useMemo(() => {
    const words = boardWords(language, planTitle);
    return drawBoard({ on, sheet, items: shown, title: words.title, words });
  }, [on, sheet, planTitle, shown, language]);
  if (shown.length === 0) {
    return (
      <EmptyState icon="layers" title={t.nothing}>
        {t.nothingWords}
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      {drawing.smallest < LEGIBLE && <Alert tone="warn">{t.tooSmall}</Alert>}
      <BoardPicture drawing={drawing} sheet={sheet} label={t.picture(on, format.number(shown.length))} />
      <Link className={styles.unprinted} to={`/supervision/as-of?on=${on}`}>
        {t.toTable}
      </Link>
    </div>
  );
}

function boardItemOf({ duties, ...item }: PastItem) {
  return { ...item, leads: duties.filter(({ role }) => role !== "support").map((duty) => duty.departmentName) };
}
