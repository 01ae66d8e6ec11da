import type { MeetingDetail } from "@zhigang/contract/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { remitOf } from "./hand-over.ts";
import type { LifeScript, ScriptedDecision, ScriptedMeeting } from "./life-script.ts";
import { act, departmentOf, officeOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** 调度会: prepared, called, held and settled; what it decides becomes items or belongs to some. The last one is in preparation. */
export function deedsOfMeetings({ meetings }: LifeScript): Deed[] {
  return meetings.flatMap((meeting): Deed[] => {
    const { drafted, course } = meeting;
    const preparing: Deed = { on: drafted, play: (stage, scene) => prepare(stage, scene, meeting) };
    if (course === null) return [preparing];
    return [
      preparing,
      { on: course.convened, play: (stage, scene) => convene(stage, scene, meeting) },
      { on: course.held, play: (stage, scene) => hold(stage, scene, meeting, course) },
      { on: course.settled, play: (stage, scene) => settle(stage, scene, meeting, course.decisions) },
    ];
  });
}

async function prepare(stage: Stage, scene: Scene, meeting: ScriptedMeeting): Promise<void> {
  const { title, meetsOn, startsAt, place, chair, called } = meeting;
  const departmentIds = called.map((key) => departmentOf(stage, key));
  const matter = { title, startsAt, place, chair, departmentIds, planId: null };
  const office = officeOf(stage);
  const body = { ...matter, meetsOn: stage.days.dayOf(meetsOn) };
  const { id, agenda } = await act(stage, scene, office, e.draftMeeting, { body });
  const there = new Set(agenda.map(({ itemId }) => itemId));
  const items = meeting.items.flatMap((name) => stage.items.get(name)?.id ?? []).filter((one) => !there.has(one));
  const points = [
    ...agenda.map((point) => ({ id: point.id, isDropped: false })),
    ...items.map((itemId) => ({ itemId })),
    ...meeting.topics.map((topic) => ({ topic })),
  ];
  await act(stage, scene, office, e.arrangeAgenda, { params: { id }, body: { points } });
}

async function convene(stage: Stage, scene: Scene, meeting: ScriptedMeeting): Promise<void> {
  const { id } = await meetingCalled(stage, scene, meeting);
  await act(stage, scene, officeOf(stage), e.conveneMeeting, { params: { id } });
}

type Course = NonNullable<ScriptedMeeting["course"]>;

async function hold(stage: Stage, scene: Scene, meeting: ScriptedMeeting, course: Course): Promise<void> {
  const { id } = await meetingCalled(stage, scene, meeting);
  const office = officeOf(stage);
  const held = await act(stage, scene, office, e.holdMeeting, { params: { id } });
  const excused = new Set(course.excused.map((key) => departmentOf(stage, key)));
  const attending = held.attending.map(({ departmentId }) => {
    const isExcused = excused.has(departmentId);
    return { departmentId, attendance: isExcused ? ("excused" as const) : ("present" as const), people: "" };
  });
  await act(stage, scene, office, e.writeMinutes, { params: { id }, body: { attending, guests: course.guests } });
  for (const decision of course.decisions) {
    const body = writtenOf(stage, held, decision);
    await act(stage, scene, office, e.addMeetingDecision, { params: { id }, body });
  }
}

function writtenOf(stage: Stage, { agenda }: MeetingDetail, decision: ScriptedDecision) {
  const { words, lead, supports, due, on, becomes } = decision;
  const itemId = stage.items.get(on)?.id ?? null;
  const duties = [
    { departmentId: departmentOf(stage, lead), role: "lead" as const },
    ...supports.map((key) => ({ departmentId: departmentOf(stage, key), role: "support" as const })),
  ];
  const outcome = becomes === null ? ("attached" as const) : ("item" as const);
  return {
    words,
    duties,
    outcome,
    pointId: agenda.find((point) => point.itemId === itemId)?.id ?? null,
    dueOn: stage.days.dayOf(due),
    limit: null,
    itemId: becomes === null ? itemId : null,
  };
}

/** The minutes are issued; the items that came of them go on as those of their wave. */
async function settle(
  stage: Stage,
  scene: Scene,
  meeting: ScriptedMeeting,
  told: readonly ScriptedDecision[],
): Promise<void> {
  const { id } = await meetingCalled(stage, scene, meeting);
  const { decisions } = await act(stage, scene, officeOf(stage), e.settleMeeting, { params: { id } });
  for (const { words, lead, becomes } of told) {
    const made = decisions.find((one) => one.words === words)?.item;
    const script = stage.script.items.find(({ title }) => title === becomes);
    if (!script || !made) continue;
    stage.items.set(script.title, { id: made.id, script, leadId: departmentOf(stage, lead) });
    const wave = stage.script.waves.find(({ key }) => key === script.wave);
    if (!wave) throw new Error(`${script.title} belongs to no wave`);
    const asked = { params: { id: made.id }, body: { remit: remitOf(stage, wave.remit) } };
    await act(stage, scene, officeOf(stage), e.setItemRemit, asked);
  }
}

async function meetingCalled(stage: Stage, scene: Scene, { title }: ScriptedMeeting) {
  const { items } = await act(stage, scene, officeOf(stage), e.listMeetings, { query: {} });
  const found = items.find((one) => one.title === title);
  if (!found) throw new Error(`${title} was never prepared`);
  return found;
}
