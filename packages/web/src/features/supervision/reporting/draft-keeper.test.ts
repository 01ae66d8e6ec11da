import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { NoAnswer, Refusal } from "../../../api/refusal.ts";
import { aReport, NOTHING_SAID } from "../reports.fixtures.ts";
import { DraftKeeper } from "./draft-keeper.ts";

const KEY = `zhigang.report.${aReport().id}`;
const down = () => new NoAnswer({ isResultUnknown: true, cause: "down" });
const conflict = (now: ReportDetail) =>
  new Refusal({
    type: "",
    title: "Changed elsewhere",
    status: 409,
    code: "http.version_conflict",
    requestId: "r",
    details: { now },
  });

describe("草稿 a draft while it is typed", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => vi.useRealTimers());

  /** A server that keeps the last values, or fails as told. */
  const aServer = (failing: (() => Error)[] = []) => {
    const sent: { values: ReportValues; version: number }[] = [];
    const send = (values: ReportValues, version: number) => {
      sent.push({ values, version });
      const failure = failing.shift();
      if (failure) return Promise.reject(failure());
      return Promise.resolve(aReport({ values, version: version + 1, savedAt: "2026-11-21T02:32:00Z" }));
    };
    return { sent, send };
  };
  const aKeeper = (server: ReturnType<typeof aServer>, report = aReport()) =>
    new DraftKeeper({ report, send: server.send, storage: localStorage });

  test("is saved once after a pause, however much is typed, and the next save knows its version", async () => {
    const server = aServer();
    const keeper = aKeeper(server);
    for (const progress of ["a", "ab", "abc"]) keeper.change({ progress });
    expect(keeper.view().state).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(1000);

    expect(server.sent).toEqual([{ values: { ...NOTHING_SAID, progress: "abc" }, version: 1 }]);
    expect(keeper.view()).toMatchObject({ state: "saved", savedAt: "2026-11-21T02:32:00Z" });
    keeper.change({ percent: "5" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.sent.map(({ version }) => version)).toEqual([1, 2]);
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  test("what is typed while it is being saved is saved next", async () => {
    const server = aServer();
    const keeper = aKeeper(server);
    keeper.change({ progress: "first" });
    await vi.advanceTimersByTimeAsync(699);
    vi.advanceTimersByTime(1);
    expect(keeper.view().state).toBe("saving");
    keeper.change({ progress: "second" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.sent.map(({ values }) => values.progress)).toEqual(["first", "second"]);
    expect(keeper.view().state).toBe("saved");
  });

  test("with the line down it stays on this device, and goes out when the line is back", async () => {
    const server = aServer([down, down]);
    const keeper = aKeeper(server);
    keeper.change({ progress: "typed in a tunnel" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.view().state).toBe("cannot_save");
    expect(localStorage.getItem(KEY)).toContain("typed in a tunnel");
    await expect(keeper.flush()).rejects.toBeInstanceOf(NoAnswer);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keeper.view().state).toBe("saved");
    expect(server.sent).toHaveLength(3);
  });

  test("after a crash of the browser it is found again and saved", async () => {
    aKeeper(aServer([down])).change({ progress: "before the crash" });
    const server = aServer();
    const keeper = aKeeper(server);
    expect(keeper.view()).toMatchObject({ isRestored: true, values: { progress: "before the crash" } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.sent[0]?.values.progress).toBe("before the crash");
  });

  test("something else under its key restores nothing", () => {
    localStorage.setItem(KEY, "{cut off");
    expect(aKeeper(aServer()).view()).toMatchObject({ isRestored: false, state: "saved" });
  });

  test("changed elsewhere, nothing is written until the person chooses", async () => {
    const theirs = aReport({ version: 7, values: { ...NOTHING_SAID, progress: "theirs" } });
    const mine = aServer([() => conflict(theirs)]);
    const keeper = aKeeper(mine);
    keeper.change({ progress: "mine" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.view().state).toBe("conflict");
    keeper.change({ progress: "mine, longer" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(mine.sent).toHaveLength(1);

    keeper.keepMine(theirs);
    await vi.advanceTimersByTimeAsync(1000);
    expect(mine.sent[1]).toMatchObject({ version: 7, values: { progress: "mine, longer" } });

    const other = aKeeper(aServer([() => conflict(theirs)]));
    other.change({ progress: "mine" });
    await vi.advanceTimersByTimeAsync(1000);
    other.takeTheirs(theirs);
    expect(other.view()).toMatchObject({ state: "saved", values: { progress: "theirs" } });
    expect(localStorage.getItem(KEY)).toBeNull();
  });
});
