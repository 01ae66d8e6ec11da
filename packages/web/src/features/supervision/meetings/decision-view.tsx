import type { MeetingDecision } from "@zhigang/contract/supervision";
import { DECISION_OUTCOME_WORDS, DECISION_STATE_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag, StatusTag } from "../../../kit/tag/tag.tsx";
import { itemAddress } from "../addresses.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { TAG_ROLES } from "../parts/lead-tags.tsx";
import { DECISION_TONES } from "./meeting-status.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

type Action = MeetingDecision["myActions"][number];

/** One decision with who answers, by when, its item and its light, and what may be done. */
export function DecisionView(props: {
  decision: MeetingDecision;
  point: string | undefined;
  onAct: (action: Action) => void;
}) {
  const { decision, point, onAct } = props;
  const t = useTexts(meetingTexts);
  const say = useWord();
  const format = useFormat();
  const { words, state, note, closedBy, closedAt, outcome } = decision;
  return (
    <article className={styles.point} aria-label={words}>
      <p className={styles.words}>{words}</p>
      <div className={styles.row}>
        <StatusTag tone={DECISION_TONES[state]} word={say(DECISION_STATE_WORDS[state])} />
        {decision.duties.map(({ departmentId, departmentName, role }) => (
          <DepartmentTag key={departmentId} name={departmentName} role={TAG_ROLES[role]} />
        ))}
        <DueWords decision={decision} />
      </div>
      <ItemLine decision={decision} />
      {note !== null && (
        <p>
          {note}
          <span className={styles.soft}>{` · ${t.closedBy(closedBy ?? "", format.moment(closedAt))}`}</span>
        </p>
      )}
      <p className={styles.soft}>
        {[point, say(DECISION_OUTCOME_WORDS[outcome])].filter((part) => part !== undefined).join(" · ")}
      </p>
      <DecisionButtons decision={decision} onAct={onAct} />
    </article>
  );
}

function DueWords({ decision: { dueOn, limit } }: { decision: MeetingDecision }) {
  const t = useTexts(meetingTexts);
  const format = useFormat();
  if (dueOn !== null) return <span className={styles.soft}>{t.dueBy(format.day(dueOn))}</span>;
  if (limit === null) return null;
  const days = format.number(limit.amount);
  const words = limit.unit === "working_days" ? t.limitWorking(days) : t.limitCalendar(days);
  return <span className={styles.soft}>{words}</span>;
}

/** Its item with the light and why it is lit. */
function ItemLine({ decision: { item, light } }: { decision: MeetingDecision }) {
  const language = useLanguage();
  if (item === null) return null;
  return (
    <div className={styles.itemLine}>
      <span className={styles.row}>
        <Link to={itemAddress(item.id)}>{[item.number, item.title].filter(Boolean).join(" ")}</Link>
        {light !== null && <ColourMark colour={light.colour} />}
      </span>
      {light !== null && <p className={styles.soft}>{light.because[language]}</p>}
    </div>
  );
}

function DecisionButtons({ decision, onAct }: { decision: MeetingDecision; onAct: (action: Action) => void }) {
  const t = useTexts(meetingTexts);
  const { myActions, words } = decision;
  const verbs: Readonly<Record<Action, string>> = {
    edit: t.edit,
    remove: t.removeDecision,
    put_forward: t.putForward,
    close: t.closeDecision,
  };
  if (myActions.length === 0) return null;
  return (
    <div className={styles.row}>
      {myActions.map((action) => (
        <Button key={action} size="small" aria-label={`${verbs[action]} · ${words}`} onClick={() => onAct(action)}>
          {verbs[action]}
        </Button>
      ))}
    </div>
  );
}
