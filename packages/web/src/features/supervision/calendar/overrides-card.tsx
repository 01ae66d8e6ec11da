import type { Calendar, CalendarOverride } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { useLiftOverride } from "./queries.ts";
import { calendarTexts } from "./texts.ts";
import { useToldMoved } from "./use-told-moved.ts";
import styles from "./calendar.module.css";

/** 本地另行安排: what a place said otherwise this year, the lifted ones too. */
export function OverridesCard({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const may = useMay()("supervision.calendar.override");
  const [isAdding, setIsAdding] = useState(false);
  const [lifting, setLifting] = useState<CalendarOverride | null>(null);
  const lift = useLiftOverride(useToldMoved(() => setLifting(null)));
  return (
    <Card
      title={t.overrides}
      actions={
        may && (
          <Button size="small" icon="plus" onClick={() => setIsAdding(true)}>
            {t.addOverride}
          </Button>
        )
      }
    >
      {calendar.overrides.length === 0 && <p className={styles.soft}>{t.noOverrides}</p>}
      <ul className={styles.list}>
        {calendar.overrides.map((one) => (
          <li key={one.id}>
            <span>{one.from === one.to ? one.from : `${one.from} — ${one.to}`}</span>
            <Tag tone={one.liftedAt === null ? "info" : "idle"}>
              {one.liftedAt !== null ? t.lifted : one.isWorking ? t.works : t.rests}
            </Tag>
            <span>{one.reason}</span>
            <span className={styles.soft}>{one.source}</span>
            {may && one.liftedAt === null && (
              <Button size="small" kind="quiet" onClick={() => setLifting(one)}>
                {t.lift}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <OverrideDialog onClose={() => setIsAdding(false)} />}
      {lifting !== null && (
        <ConfirmDialog
          isOpen
          title={`${t.liftTitle} · ${lifting.reason}`}
          effect={t.liftEffect}
          verb={t.lift}
          isBusy={lift.isPending}
          error={lift.error}
          reason={{ label: t.reason, isRequired: true }}
          onConfirm={(reason) => lift.mutate({ params: { id: lifting.id }, body: { reason } })}
          onClose={() => setLifting(null)}
        />
      )}
    </Card>
  );
}
