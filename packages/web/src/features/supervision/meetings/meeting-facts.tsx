import type { MeetingDetail } from "@zhigang/contract/supervision";
import { ATTENDANCE_WORDS, MEETING_ACTION_WORDS } from "@zhigang/domain/glossary";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag, Tag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { usePlanOptions } from "../queries.ts";
import { DoneCount } from "./done-count.tsx";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** When, where, who presides, who is called or came, and how the decisions stand. */
export function MeetingFacts({ meeting }: { meeting: MeetingDetail }) {
  const t = useTexts(meetingTexts);
  const format = useFormat();
  const plans = usePlanOptions();
  const { meetsOn, startsAt, place, chair, planId, guests } = meeting;
  const plan = plans.find(({ value }) => value === planId)?.label;
  return (
    <Card title={t.facts}>
      <KeyValueList
        items={[
          { label: t.when, value: `${format.dayInWords(meetsOn)}${startsAt === null ? "" : ` ${startsAt}`}` },
          { label: t.place, value: place },
          { label: t.chair, value: chair },
          ...(plan === undefined ? [] : [{ label: t.plan, value: plan }]),
          { label: t.fields.departments, value: <Called meeting={meeting} /> },
          ...(guests === "" ? [] : [{ label: t.fields.guests, value: guests }]),
          ...(meeting.decisions.length === 0
            ? []
            : [{ label: t.columns.done, value: <DoneCount meeting={meeting} /> }]),
        ]}
      />
    </Card>
  );
}

function Called({ meeting: { departments, attending } }: { meeting: MeetingDetail }) {
  const say = useWord();
  const came = new Map(attending.map((one) => [one.departmentId, one]));
  return (
    <ul className={styles.called}>
      {departments.map(({ departmentId, departmentName }) => {
        const one = came.get(departmentId);
        return (
          <li key={departmentId}>
            <DepartmentTag name={departmentName} />
            {one && one.people !== "" && <span className={styles.soft}>{one.people}</span>}
            {one && one.attendance !== "present" && <Tag tone="warn">{say(ATTENDANCE_WORDS[one.attendance])}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}

/** 办理过程 of the meeting. */
export function MeetingCourse({ meeting: { acts } }: { meeting: MeetingDetail }) {
  const t = useTexts(meetingTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Card title={t.course}>
      <Timeline
        label={t.course}
        entries={[...acts].reverse().map(({ number, kind, at, actorName, reason }) => ({
          key: String(number),
          title: `${kind === "draft" ? t.draft : say(MEETING_ACTION_WORDS[kind])} · ${actorName}`,
          when: format.moment(at),
          ...(reason !== null && { children: reason }),
        }))}
      />
    </Card>
  );
}
