import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aSigningCast } from "../sheet/sheet.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { conveneMeeting, holdMeeting, settleMeeting } from "./act-on-meeting.ts";
import { arrangeAgenda } from "./arrange-agenda.ts";
import { listMeetings } from "./list-meetings.ts";
import { downloadMeetingPaper } from "./meeting-papers.ts";
import { getMeeting } from "./meeting-view.ts";
import { aDecision, aMeeting } from "./meeting.fixtures.ts";
import { addMeetingDecision } from "./write-minutes.ts";

const tx = useTx();
const DAY = "2026-03-10";
const office = (cast: Cast, day = DAY) => callOf(tx(), cast.office, day);
const noPdf = () => Promise.resolve(null);

describe("谁看得到 who sees a meeting", () => {
  test("drafts are the office's; a department called sees the meeting and its notice", async () => {
    const cast = await aSigningCast(tx());
    const [other, third] = [await aCast(tx(), "市生态环境局"), await aCast(tx(), "市教育局")];
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06", title: "堆场改造" });
    const { id } = await aMeeting(tx(), cast, { departmentIds: [cast.leadId, other.leadId] });
    const seenBy = async (who: Cast["head"]) => (await listMeetings(callOf(tx(), who, DAY), {})).items.length;
    const everybody = [cast.office, cast.leader, cast.head, other.head, third.head];
    expect(await Promise.all(everybody.map(seenBy))).toEqual([1, 0, 0, 0, 0]);
    const hidden = getMeeting(callOf(tx(), cast.head, DAY), id);
    await expect(hidden).rejects.toMatchObject({ code: "supervision.meeting_not_found" });

    const [point] = (await getMeeting(office(cast), id)).agenda;
    const added = { points: [{ id: point?.id ?? "", isDropped: false }, { topic: "下次再议" }] };
    const { agenda } = await arrangeAgenda(office(cast), id, added);
    const isDropped = true;
    await arrangeAgenda(office(cast), id, {
      points: [
        { id: point?.id ?? "", isDropped: false },
        { id: agenda[1]?.id ?? "", isDropped },
      ],
    });
    await conveneMeeting(office(cast), id);
    expect(await Promise.all(everybody.map(seenBy))).toEqual([1, 1, 1, 1, 0]);
    const foreign = await getMeeting(callOf(tx(), other.head, DAY), id);
    // Of an item that is none of its own it reads the title alone.
    expect(foreign.agenda).toMatchObject([{ title: "堆场改造", item: null, light: null, reasons: [] }]);
    expect(foreign.notice?.title).toBe("关于召开三月重点任务调度会的通知");
    expect(foreign.myActions).toEqual([]);
  });

  test("decisions are read once the minutes are issued, by a department those that concern it, the papers by those called", async () => {
    const cast = await aSigningCast(tx());
    const [other, third] = [await aCast(tx(), "市生态环境局"), await aCast(tx(), "市教育局")];
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06" });
    const { id } = await aMeeting(tx(), cast, { departmentIds: [cast.leadId, other.leadId] });
    await conveneMeeting(office(cast), id);
    await holdMeeting(office(cast), id);
    await addMeetingDecision(office(cast), id, aDecision(cast));
    const forThird = { departmentId: third.leadId, role: "support" as const };
    await addMeetingDecision(
      office(cast),
      id,
      aDecision(other, { duties: [{ departmentId: other.leadId, role: "lead" }, forThird] }),
    );
    expect((await getMeeting(callOf(tx(), cast.head, DAY), id)).decisions).toEqual([]);
    await settleMeeting(office(cast), id);
    const read = async (who: Cast["head"]) => {
      const { decisions, minutes } = await getMeeting(callOf(tx(), who, DAY), id);
      return [decisions.map(({ number }) => number), minutes !== null];
    };
    expect(await read(cast.leader)).toEqual([[1, 2], true]);
    expect(await read(cast.head)).toEqual([[1], true]);
    expect(await read(third.head)).toEqual([[2], false]);
    const paper = { paper: "minutes", format: "docx" } as const;
    const refused = downloadMeetingPaper(callOf(tx(), third.head, DAY), id, paper, noPdf);
    await expect(refused).rejects.toMatchObject({ code: "supervision.meeting_paper_missing" });
  });

  test("whoever acts on what somebody else changed meanwhile is told so", async () => {
    const cast = await aSigningCast(tx());
    const { id, version } = await aMeeting(tx(), cast);
    await arrangeAgenda(office(cast), id, { points: [{ topic: "一季度进度" }] });
    const stale = conveneMeeting(callOf(tx(), cast.office, DAY, { version }), id);
    await expect(stale).rejects.toMatchObject({ code: "http.version_conflict" });
  });
});
