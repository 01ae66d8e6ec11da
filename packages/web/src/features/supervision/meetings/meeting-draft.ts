import type { MeetingDetail } from "@zhigang/contract/supervision";

/** A meeting as it is being written. */
export interface MeetingDraft {
  readonly title: string;
  readonly meetsOn: string | null;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly departmentIds: readonly string[];
  readonly planId: string;
  readonly requirements: string;
}

export const EMPTY_MEETING: MeetingDraft = {
  title: "",
  meetsOn: null,
  startsAt: "",
  place: "",
  chair: "",
  departmentIds: [],
  planId: "",
  requirements: "",
};

/** The form as it begins with what the meeting says already. */
export function draftOf(meeting: MeetingDetail): MeetingDraft {
  const { title, meetsOn, startsAt, place, chair, departments, planId, requirements } = meeting;
  const departmentIds = departments.map(({ departmentId }) => departmentId);
  return { title, meetsOn, startsAt: startsAt ?? "", place, chair, departmentIds, planId: planId ?? "", requirements };
}

/** `15:00` as it is typed, null where nothing is; undefined for what is no time. */
export function timeOf(typed: string): string | null | undefined {
  const words = typed.trim().replace("：", ":");
  if (words === "") return null;
  const [, hour = "", minute = ""] = /^(\d{1,2}):(\d{2})$/.exec(words) ?? [];
  const isTime = hour !== "" && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

/** What is sent of a draft; null while something needed is missing or wrong. */
export function matterOf({ title, meetsOn, startsAt, place, chair, departmentIds }: MeetingDraft) {
  const time = timeOf(startsAt);
  const isWritten = [title, place, chair].every((words) => words.trim() !== "");
  if (!isWritten || meetsOn === null || time === undefined) return null;
  return {
    title: title.trim(),
    meetsOn,
    startsAt: time,
    place: place.trim(),
    chair: chair.trim(),
    departmentIds: [...departmentIds],
  };
}
