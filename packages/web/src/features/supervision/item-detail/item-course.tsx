import type { ItemAct } from "@zhigang/contract/supervision";
import { ITEM_ACT_WORDS, ITEM_DUTY_ROLE_WORDS, REMIT_PART_WORDS } from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { controlTexts } from "../control/texts.ts";
import { remitWords } from "../control/remit-words.ts";
import { itemTexts } from "./texts.ts";
import styles from "./item-detail.module.css";

const TONES: Readonly<Partial<Record<ItemAct["kind"], Tone>>> = {
  refuse: "bad",
  return: "warn",
  order_rectification: "bad",
  miss_extension: "bad",
  miss_authority: "bad",
  change_remit: "warn",
  permit_excess: "warn",
  cancel: "bad",
  suspend: "warn",
  ask_supplement: "warn",
  recalculate: "info",
  grant_extension: "info",
  clear: "ok",
  verify: "ok",
};

/** 办理过程: every act of the log, the latest first, with who did it and what it brought. */
export function ItemCourse({ acts }: { acts: readonly ItemAct[] }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Timeline
      label={t.course}
      entries={[...acts].reverse().map((act) => ({
        key: String(act.number),
        title: `${say(ITEM_ACT_WORDS[act.kind])} · ${[act.departmentName, act.actorName].filter(Boolean).join(" ")}`,
        when: format.moment(act.at),
        ...(TONES[act.kind] && { tone: TONES[act.kind] }),
        children: <ActWords act={act} />,
      }))}
    />
  );
}

function ActWords({ act }: { act: ItemAct }) {
  const t = useTexts(itemTexts);
  const say = useWord();
  const control = useTexts(controlTexts);
  const lines = [...linesOf(act, t, say), ...controlLines(act, control, say)];
  if (lines.length === 0) return null;
  return (
    <div className={styles.actWords}>
      {lines.map((line) => (
        <p key={line} className={styles.words}>
          {line}
        </p>
      ))}
    </div>
  );
}

type Words = (typeof itemTexts)["zh"];

/** What an act brought, a line for each part. */
function linesOf(act: ItemAct, t: Words, say: (term: Term) => string): string[] {
  const { reason, detail } = act;
  const lines = [
    ...orderLines(act, t, say),
    ...dayLines(act, t),
    reason,
    detail.progress && t.progress(detail.progress),
    detail.breakdown,
    detail.closingReport,
    detail.conclusion,
    detail.contribution,
  ];
  return lines.filter((line): line is string => typeof line === "string" && line !== "");
}

/** What the supervision looks at, what it reaches further in, and what was fed back. */
function controlLines(
  { detail: { remit, widens, overlaps, paper } }: ItemAct,
  t: (typeof controlTexts)["zh"],
  say: (term: Term) => string,
): string[] {
  const said = remit ? remitWords(remit, t, say) : null;
  const lines = [
    said !== null && t.remitNow(said),
    widens && widens.length > 0 && t.widens(widens.map((part) => say(REMIT_PART_WORDS[part])).join(t.and)),
    overlaps && t.filedOver(overlaps.map(({ number, title }) => [number, title].filter(Boolean).join(" ")).join(t.and)),
    paper && t.fedBack(paper.number, paper.objectBy),
  ];
  return lines.filter((line): line is string => typeof line === "string");
}

/** Who decided, and who is to do it. */
function orderLines(
  { detail: { authority, duties, groupName, excluded } }: ItemAct,
  t: Words,
  say: (term: Term) => string,
) {
  return [
    authority && t.authority(authority.decidedBy, authority.decidedOn, authority.document),
    groupName,
    excluded?.map(({ name, reason }) => t.excluded(name, reason)).join(" · "),
    duties?.map(({ departmentName, role }) => `${say(ITEM_DUTY_ROLE_WORDS[role])} ${departmentName}`).join(" · "),
  ];
}

/** The days it sets, asks for or moves. */
function dayLines({ detail, kind }: ItemAct, t: Words) {
  const { limit, dueBefore, dueAfter } = detail;
  return [
    detail.dueOn && t.due(detail.dueOn),
    limit && (limit.unit === "working_days" ? t.limitWorking : t.limitCalendar)(String(limit.amount)),
    detail.acknowledgeWithin && t.takeUp(String(detail.acknowledgeWithin)),
    detail.proposedDueOn && (kind === "propose" ? t.proposedDue : t.asksFor)(detail.proposedDueOn),
    dueBefore && dueAfter && t.moved(dueBefore, dueAfter),
    detail.reviewOn && t.reviewAt(detail.reviewOn),
  ];
}
