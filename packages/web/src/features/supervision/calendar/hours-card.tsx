import type { Calendar } from "@zhigang/contract/supervision";
import { AFTER_HOURS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { HoursDialog } from "./hours-dialog.tsx";
import { calendarTexts } from "./texts.ts";
import styles from "./calendar.module.css";

/** 办公时间 over time, the latest first. */
export function HoursCard({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const say = useWord();
  const may = useMay();
  const [isSetting, setIsSetting] = useState(false);
  return (
    <Card
      title={t.hours}
      actions={
        may("supervision.calendar.set_hours") && (
          <Button size="small" icon="clock" onClick={() => setIsSetting(true)}>
            {t.setHours}
          </Button>
        )
      }
    >
      {calendar.officeHours.length === 0 && <p className={styles.soft}>{t.noHours}</p>}
      <ul className={styles.list}>
        {[...calendar.officeHours].reverse().map((hours, index) => (
          <li key={index}>
            <span>{t.hoursFrom(hours.validFrom)}</span>
            <span>{hours.periods.map(({ from, to }) => `${from}—${to}`).join(" · ")}</span>
            <span>{say(AFTER_HOURS_WORDS[hours.afterHours])}</span>
            <span className={styles.soft}>{hours.source}</span>
          </li>
        ))}
      </ul>
      {isSetting && <HoursDialog onClose={() => setIsSetting(false)} />}
    </Card>
  );
}
