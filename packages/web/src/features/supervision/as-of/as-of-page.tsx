import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useScopedTitle } from "../parts/use-scoped-title.ts";
import { supervisionTexts } from "../texts.ts";
import { DayPicture } from "./day-picture.tsx";
import type { LedgerPart } from "./day-picture.tsx";
import { DayDifferences } from "./day-differences.tsx";
import { asOfTexts } from "./texts.ts";
import styles from "../papers/papers.module.css";

const STATE = { view: "", on: "", from: "", part: "" };
const PARTS = ["items", "tasks", "targets"] as const satisfies readonly LedgerPart[];

/** 时点台账: pick a day and see it, pick two and see what changed; the address keeps both. */
export function AsOfPage() {
  const t = useTexts(asOfTexts);
  const shared = useTexts(supervisionTexts);
  const [today] = useState(() => calendarDateOf(new Date()));
  const [state, change] = useUrlState(STATE);
  const view = state.view === "differences" ? "differences" : "picture";
  const on = state.on === "" ? today : state.on;
  const from = state.from === "" ? `${on.slice(0, 7)}-01` : state.from;
  const part = PARTS.find((each) => each === state.part) ?? "items";
  return (
    <Page
      title={useScopedTitle(t.title)}
      description={t.description}
      width="full"
      crumbs={[{ label: shared.room }]}
      toolbar={
        <div className={styles.row}>
          <Segmented
            label={t.view}
            value={view}
            choices={[
              { value: "picture", label: t.picture },
              { value: "differences", label: t.differences },
            ]}
            onChange={(next) => change({ view: next })}
          />
          {view === "differences" && (
            <DayPicker label={t.from} value={from} onChange={(day) => change({ from: day ?? "" })} />
          )}
          <DayPicker
            label={view === "differences" ? t.to : t.on}
            value={on}
            onChange={(day) => change({ on: day ?? "" })}
          />
          {view === "picture" && (
            <Segmented
              label={t.what}
              value={part}
              choices={PARTS.map((value) => ({ value, label: t[value] }))}
              onChange={(next) => change({ part: next })}
            />
          )}
        </div>
      }
    >
      {view === "picture" ? <DayPicture on={on} part={part} /> : <DayDifferences from={from} to={on} />}
    </Page>
  );
}
