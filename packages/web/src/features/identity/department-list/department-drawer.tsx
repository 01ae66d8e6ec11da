import type { Department } from "@zhigang/contract/identity";
import { DEPARTMENT_KIND_WORDS, SUCCESSION_KIND_WORDS } from "@zhigang/domain/glossary";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { DepartmentCourse } from "./department-course.tsx";
import { DepartmentDeeds } from "./department-deeds.tsx";
import { useDepartment } from "./queries.ts";
import { departmentTexts } from "./texts.ts";
import styles from "./department-list.module.css";

/** One department beside the list: its names in time, aliases, what went before and after it. */
export function DepartmentDrawer(props: { id: string | null; onClose: () => void }) {
  const { id, onClose } = props;
  const t = useTexts(departmentTexts);
  const department = useDepartment(id);
  return (
    <Drawer isOpen={id !== null} title={department.data?.name ?? t.detail} onClose={onClose}>
      {department.isPending && <Skeleton lines={8} />}
      {department.isError && <ErrorState error={department.error} onRetry={() => void department.refetch()} />}
      {department.data && <DepartmentDetail department={department.data} />}
    </Drawer>
  );
}

function DepartmentDetail(props: { department: Department }) {
  const { department } = props;
  const t = useTexts(departmentTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <div className={styles.detail}>
      <KeyValueList
        columns={2}
        items={[
          { label: t.shortName, value: department.shortName },
          { label: t.kind, value: say(DEPARTMENT_KIND_WORDS[department.kind]) },
          { label: t.division, value: department.division.name },
          { label: t.parent, value: department.parent?.name },
          { label: t.competent, value: department.competentDepartment?.name },
          { label: t.beganOn, value: format.day(department.beganOn) },
          { label: t.endedOn, value: format.day(department.endedOn) },
        ]}
      />
      <DepartmentDeeds department={department} />
      <Names department={department} />
      <Aliases department={department} />
      <Successions department={department} />
      <DepartmentCourse departmentId={department.id} />
    </div>
  );
}

function Names(props: { department: Department }) {
  const t = useTexts(departmentTexts);
  const period = usePeriod();
  return (
    <section>
      <h2 className={styles.heading}>{t.names}</h2>
      <Timeline
        label={t.names}
        entries={props.department.names.map((each) => ({
          key: `${each.name}-${each.validFrom}`,
          title: each.name,
          when: period(each.validFrom, each.validTo),
          icon: "department",
          tone: each.validTo === null ? "brand" : "idle",
          children: each.sourceDocument && <span className={styles.source}>{t.source(each.sourceDocument)}</span>,
        }))}
      />
    </section>
  );
}

function Aliases(props: { department: Department }) {
  const t = useTexts(departmentTexts);
  const { aliases } = props.department;
  return (
    <section>
      <h2 className={styles.heading}>{t.aliases}</h2>
      {aliases.length === 0 && <p className={styles.source}>{t.noAliases}</p>}
      <div className={styles.aliases}>
        {aliases.map((each) => (
          <Tag key={each.id} {...(each.sourceDocument !== null && { title: t.source(each.sourceDocument) })}>
            {each.alias}
          </Tag>
        ))}
      </div>
    </section>
  );
}

function Successions(props: { department: Department }) {
  const t = useTexts(departmentTexts);
  const say = useWord();
  const { successions } = props.department;
  if (successions.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t.successions}</h2>
      <Timeline
        label={t.successions}
        entries={successions.map((each) => ({
          key: `${each.kind}-${each.departmentId}-${each.effectiveOn}`,
          title: t[each.direction](say(SUCCESSION_KIND_WORDS[each.kind]), each.name),
          when: each.effectiveOn,
          icon: "link",
        }))}
      />
    </section>
  );
}

function usePeriod(): (from: string | null, to: string | null) => string {
  const t = useTexts(departmentTexts);
  const format = useFormat();
  return (from, to) => {
    if (from === null && to === null) return t.always;
    return to === null ? t.since(format.day(from)) : t.fromTo(format.day(from), format.day(to));
  };
}
