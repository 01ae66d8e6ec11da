import type { DepartmentCourse as Course } from "@zhigang/contract/identity";
import { SUCCESSION_KIND_WORDS } from "@zhigang/domain/glossary";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { useDepartmentCourse } from "./queries.ts";
import { departmentTexts } from "./texts.ts";
import styles from "./department-list.module.css";

/** 沿革: a person names a day and reads who did this department's work then, and what happened since. */
export function DepartmentCourse(props: { departmentId: string }) {
  const t = useTexts(departmentTexts);
  const [onDay, setOnDay] = useState(() => calendarDateOf(new Date()));
  const course = useDepartmentCourse(props.departmentId, onDay);
  return (
    <section>
      <h2 className={styles.heading}>{t.course}</h2>
      <DayPicker label={t.courseDay} value={onDay} onChange={(day) => day !== null && setOnDay(day)} />
      {course.isPending && <Skeleton lines={2} />}
      {course.isError && <ErrorState error={course.error} onRetry={() => void course.refetch()} />}
      {course.data && <Held course={course.data} />}
    </section>
  );
}

function Held({ course }: { course: Course }) {
  const t = useTexts(departmentTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <div aria-live="polite">
      <p className={styles.source}>{t.heldBy(format.day(course.onDay))}</p>
      <p className={styles.held}>{namesOf(course.heldBy, t.comma) ?? t.heldByNobody}</p>
      <p className={styles.source}>{t.heldToday}</p>
      <p className={styles.held}>{namesOf(course.heldToday, t.comma) ?? t.heldByNobody}</p>
      {course.events.length > 0 && (
        <Timeline
          label={t.course}
          entries={course.events.map(({ on, kind, from, to, sourceDocument }) => ({
            key: `${on}-${from.departmentId}-${to?.departmentId ?? ""}`,
            title:
              to === null || kind === "end"
                ? t.endedHere(from.name)
                : t.turned(from.name, say(SUCCESSION_KIND_WORDS[kind]), to.name),
            when: format.day(on),
            icon: "link",
            children: sourceDocument !== null && <span className={styles.source}>{t.source(sourceDocument)}</span>,
          }))}
        />
      )}
    </div>
  );
}

function namesOf(departments: Course["heldBy"], comma: string): string | null {
  return departments.length === 0 ? null : departments.map(({ name }) => name).join(comma);
}
