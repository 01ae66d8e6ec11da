import type { ExplainedClock } from "@zhigang/contract/supervision";
import { DAY_KIND_WORDS, ITEM_ACT_WORDS } from "@zhigang/domain/glossary";
import { Alert } from "../../../kit/alert/alert.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { useExplainedClock } from "../queries.ts";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

/** 时限逐日说明: how the due day came about, act by act and day by day. */
export function ClockDrawer(props: { id: string; isOpen: boolean; onClose: () => void }) {
  const { id, isOpen, onClose } = props;
  const t = useTexts(itemTexts);
  const clock = useExplainedClock(id, isOpen);
  return (
    <Drawer isOpen={isOpen} title={t.explained} onClose={onClose} width={520}>
      {clock.isError && <ErrorState error={clock.error} onRetry={() => void clock.refetch()} />}
      {clock.isPending && <Skeleton lines={8} />}
      {clock.data && <Explained clock={clock.data} />}
    </Drawer>
  );
}

function Explained({ clock }: { clock: ExplainedClock }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const format = useFormat();
  const left = clock.workingDaysLeft;
  return (
    <div className={styles.explained}>
      <p className={styles.dueLine}>
        <strong>{format.day(clock.dueOn)}</strong>
        {left !== null && <span>{left < 0 ? t.daysOver(String(-left)) : t.daysLeft(String(left))}</span>}
      </p>
      {clock.isProven ? <p className={styles.role}>{t.proven}</p> : <Alert tone="bad">{t.unproven}</Alert>}
      <h3>{t.steps}</h3>
      <Timeline
        label={t.steps}
        entries={clock.steps.map((step) => ({
          key: String(step.actNumber),
          title: say(ITEM_ACT_WORDS[step.act]),
          when: step.on,
          children: <StepWords step={step} />,
        }))}
      />
      <h3>{t.days}</h3>
      <ol className={styles.days}>
        {clock.days.map((day) => (
          <DayLine key={day.day} day={day} />
        ))}
      </ol>
      {clock.notices.length > 0 && (
        <p className={styles.role}>{`${t.notices}: ${clock.notices.map(({ number }) => number).join(" · ")}`}</p>
      )}
    </div>
  );
}

function StepWords({ step }: { step: ExplainedClock["steps"][number] }) {
  const t = useTexts(itemTexts);
  const { limit, dueBefore, dueAfter, daysAdded, reason } = step;
  const lines = [
    limit && (limit.unit === "working_days" ? t.limitWorking : t.limitCalendar)(String(limit.amount)),
    dueAfter !== null && dueBefore !== null && dueAfter !== dueBefore && t.moved(dueBefore, dueAfter),
    dueAfter !== null && dueBefore === null && t.due(dueAfter),
    daysAdded > 0 && t.daysAdded(String(daysAdded)),
    reason,
  ].filter((line): line is string => typeof line === "string");
  return (
    <div className={styles.actWords}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function DayLine({ day }: { day: ExplainedClock["days"][number] }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const format = useFormat();
  const kind = day.kind === null ? t.dayUnknown : say(DAY_KIND_WORDS[day.kind]);
  const counts = day.isPaused ? t.dayPaused : day.count === null ? t.dayRests : t.dayCounts(String(day.count));
  return (
    <li className={classNames(styles.day, day.count === null && styles.resting)}>
      <span>{day.day}</span>
      <span>{format.weekday(day.day)}</span>
      <span>{day.name ?? kind}</span>
      <span>{counts}</span>
    </li>
  );
}
