import { ATTENDANCE_WORDS } from "@zhigang/domain/glossary";
import { ATTENDANCES } from "@zhigang/domain/supervision";
import type { Attendance, ItemDuty, ItemDutyRole, LimitUnit } from "@zhigang/domain/supervision";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper, PaperBlock } from "../../../platform/official-document/official-paper.ts";
import type { DepartmentNames } from "../item/item-view.ts";

/** What the papers of a meeting are made from. */
export interface MeetingMatter {
  readonly title: string;
  readonly meetsOn: string;
  readonly startsAt: string | null;
  readonly place: string;
  readonly chair: string;
  readonly departmentIds: readonly string[];
}

/** Who issues a paper, under which number and day, and how departments are called. */
export interface MeetingHead {
  readonly mark: string;
  readonly number: string | null;
  readonly issuedOn: string;
  readonly names: DepartmentNames;
}

/** The requirements of a notice as they are proposed. */
export const PROPOSED_REQUIREMENTS =
  "请各参会单位由主要负责人或分管负责人参加，围绕议题准备进展、存在问题和下步措施，材料于会前一日报送督查室；因故不能参加的，请提前请假。";

/** The opening words of the minutes as they are proposed. */
export function proposedOpening(meeting: MeetingMatter): string {
  return `${whenOf(meeting)}，${meeting.chair}在${meeting.place}主持召开${meeting.title}，听取有关单位情况汇报，研究存在问题和下步措施。会议议定事项纪要如下。`;
}

/** 会议通知: when, where, who presides, the points, who is called, what to bring. */
export function noticePaper(
  meeting: MeetingMatter & {
    readonly requirements: string;
    readonly points: readonly string[];
    readonly isMoved: boolean;
  },
  { mark, number, issuedOn, names }: MeetingHead,
): OfficialPaper {
  const called = namesOf(meeting.departmentIds, names);
  const moved = meeting.isMoved ? "会议时间、地点有调整，以本通知为准。" : "";
  return {
    ...BARE,
    mark,
    number,
    title: `关于${meeting.isMoved ? "调整" : "召开"}${meeting.title}${meeting.isMoved ? "时间" : ""}的通知`,
    addressees: called,
    body: [
      paragraph(
        `定于${whenOf(meeting)}在${meeting.place}召开${meeting.title}，由${meeting.chair}主持。${moved}现将有关事项通知如下。`,
      ),
      heading("一、会议议题"),
      ...meeting.points.map((title, index) => paragraph(`${index + 1}. ${ended(title)}`)),
      heading("二、参会单位"),
      paragraph(`${called.join("、")}。`),
      heading("三、有关要求"),
      ...meeting.requirements.split("\n").map(paragraph),
    ],
    signature: { authority: mark, issuedOn },
  };
}

/** What the minutes tell beside when, where and who. */
export interface MinutesMatter extends MeetingMatter {
  readonly opening: string;
  readonly points: readonly { readonly id: string; readonly title: string }[];
  readonly decisions: readonly DecisionWords[];
  readonly attending: readonly {
    readonly departmentId: string;
    readonly attendance: Attendance;
    readonly people: string;
  }[];
  readonly guests: string;
}

interface DecisionWords {
  readonly words: string;
  readonly pointId: string | null;
  readonly duties: readonly ItemDuty[];
  readonly dueOn: string | null;
  readonly dueLimit: { readonly amount: number; readonly unit: LimitUnit } | null;
}

/**
 * 会议纪要 (GB/T 9704-2012 §10.3): the mark ends with 纪要, who attended stands after the body with the word in 黑体, and it
 * bears no seal, so nobody signs below.
 */
export function minutesPaper(meeting: MinutesMatter, { mark, number, issuedOn, names }: MeetingHead): OfficialPaper {
  const copyTo = namesOf(meeting.departmentIds, names);
  return {
    ...BARE,
    mark: `${mark}会议纪要`,
    number,
    title: minutesTitle(meeting.title),
    body: [
      ...meeting.opening.split("\n").map(paragraph),
      ...decided(meeting, names),
      paragraph(""),
      ...ATTENDANCES.flatMap((attendance) => roll(meeting, attendance, names)),
      ...(meeting.guests.trim() === "" ? [] : [labelled("列席：", ended(meeting.guests.trim()))]),
    ],
    imprint: { copyTo, printedBy: mark, printedOn: issuedOn },
  };
}

/** 三月调度会会议纪要. */
export function minutesTitle(title: string): string {
  return title.endsWith("会议") ? `${title}纪要` : `${title}会议纪要`;
}

const BARE = {
  urgency: null,
  addressees: [],
  attachments: [],
  signature: null,
  remark: null,
  imprint: null,
} as const;

/** The decisions under the points they belong to, in the order of the agenda; the others after them. */
function decided({ points, decisions }: MinutesMatter, names: DepartmentNames): PaperBlock[] {
  const own = points.map(({ id, title }) => ({ title, rows: decisions.filter(({ pointId }) => pointId === id) }));
  const known = new Set(points.map(({ id }) => id));
  const others = decisions.filter(({ pointId }) => pointId === null || !known.has(pointId));
  const groups = [...own, { title: "其他议定事项", rows: others }].filter(({ rows }) => rows.length > 0);
  return groups.flatMap(({ title, rows }, index) => [
    heading(`${chineseNumber(index + 1)}、${title}`),
    ...rows.map((row, place) => paragraph(`${place + 1}. ${ended(row.words)}${whoByWhen(row, names)}`)),
  ]);
}

const LEADS: readonly ItemDutyRole[] = ["lead", "joint_lead"];

function whoByWhen({ duties, dueOn, dueLimit }: DecisionWords, names: DepartmentNames): string {
  const of = (roles: readonly ItemDutyRole[]) =>
    namesOf(
      duties.filter(({ role }) => roles.includes(role)).map(({ departmentId }) => departmentId),
      names,
    ).join("、");
  const parts = [
    ["牵头单位", of(LEADS)],
    ["配合单位", of(["support"])],
    ["完成时限", dueOn === null ? limitWords(dueLimit) : officialDay(dueOn)],
  ].filter(([, value]) => value !== "");
  return parts.length === 0 ? "" : `（${parts.map(([label, value]) => `${label}：${value}`).join("；")}）`;
}

function limitWords(limit: DecisionWords["dueLimit"]): string {
  if (limit === null) return "";
  return `纪要印发之日起${limit.amount}个${limit.unit === "working_days" ? "工作日" : "自然日"}内`;
}

function roll({ attending }: MinutesMatter, attendance: Attendance, names: DepartmentNames): PaperBlock[] {
  const rows = attending.filter((one) => one.attendance === attendance);
  if (rows.length === 0) return [];
  const said = rows.map(
    ({ departmentId, people }) => `${names.get(departmentId) ?? ""}${people.trim() === "" ? "" : ` ${people.trim()}`}`,
  );
  return [labelled(`${ATTENDANCE_WORDS[attendance].zh}：`, `${said.join("，")}。`)];
}

function whenOf({ meetsOn, startsAt }: MeetingMatter): string {
  if (startsAt === null) return officialDay(meetsOn);
  const [hour, minute] = startsAt.split(":").map(Number);
  return `${officialDay(meetsOn)}${hour}时${minute === 0 ? "" : `${minute}分`}`;
}

function namesOf(ids: readonly string[], names: DepartmentNames): string[] {
  return ids.flatMap((id) => names.get(id) ?? []);
}

const DIGITS = "零一二三四五六七八九";

/** 一 to 九十九; no agenda has more points that were decided on. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return head + (ones === 0 ? "" : (DIGITS[ones] ?? ""));
}

function ended(words: string): string {
  return `${words.trim().replace(/[。；.;]+$/, "")}。`;
}

function heading(text: string): PaperBlock {
  return { kind: "heading", level: 1, text };
}

function paragraph(text: string): PaperBlock {
  return { kind: "paragraph", text };
}

function labelled(label: string, text: string): PaperBlock {
  return { kind: "paragraph", label, text };
}
