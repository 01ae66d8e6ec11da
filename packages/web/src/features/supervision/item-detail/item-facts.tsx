import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_DUTY_ROLE_WORDS, ITEM_SOURCE_WORDS, SUPERVISION_KIND_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { TAG_ROLES } from "../parts/lead-tags.tsx";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

/** By when, and how the clock stands; the first day stays to be seen. */
export function TimeCard({ item, onExplain }: { item: ItemDetail; onExplain: () => void }) {
  const t = useTexts(itemTexts);
  const format = useFormat();
  return (
    <Card
      title={t.time}
      actions={
        item.dueOn !== null && (
          <Button size="small" kind="quiet" icon="calendar" onClick={onExplain}>
            {t.explain}
          </Button>
        )
      }
    >
      <KeyValueList
        columns={2}
        items={[
          { label: t.dueOn, value: format.day(item.dueOn) },
          { label: t.clock, value: t.clockStates[item.clockState] },
          { label: t.originalDueOn, value: format.day(item.originalDueOn) },
          { label: t.extensions, value: format.number(item.extensions) },
          { label: t.acknowledgeBy, value: format.day(item.acknowledgeBy) },
          { label: t.completedOn, value: format.day(item.completedOn) },
          ...(item.objectBy === null ? [] : [{ label: t.objectBy, value: format.day(item.objectBy) }]),
          ...(item.objectionDueOn === null
            ? []
            : [{ label: t.objectionDueOn, value: format.day(item.objectionDueOn) }]),
          ...(item.reviewOn === null ? [] : [{ label: t.reviewOn, value: format.day(item.reviewOn) }]),
        ]}
      />
    </Card>
  );
}

/** Who leads and who supports. */
export function DutyCard({ item }: { item: ItemDetail }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  return (
    <Card title={t.responsible}>
      {item.duties.length === 0 && <p>{t.noDuties}</p>}
      <ul className={styles.duties}>
        {item.duties.map(({ departmentId, departmentName, role }) => (
          <li key={departmentId}>
            <DepartmentTag name={departmentName} role={TAG_ROLES[role]} />
            <span className={styles.role}>{say(ITEM_DUTY_ROLE_WORDS[role])}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What kind of matter it is, where it comes from, and who decided that it is supervised. */
export function AboutCard({ item }: { item: ItemDetail }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const { authority } = item;
  return (
    <Card title={t.basis}>
      <KeyValueList
        items={[
          {
            label: t.basis,
            value:
              authority === null
                ? t.notFiled
                : t.authority(authority.decidedBy, authority.decidedOn, authority.document),
          },
          { label: t.kind, value: say(SUPERVISION_KIND_WORDS[item.kind]) },
          { label: t.from, value: say(ITEM_SOURCE_WORDS[item.source]) },
          ...(item.parentItemId === null
            ? []
            : [{ label: t.parent, value: <Link to={itemAddress(item.parentItemId)}>{t.parent}</Link> }]),
        ]}
      />
    </Card>
  );
}
