import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findLivingOwner, lockDataFolder } from "./data-folder-lock.ts";
import { readBootId, readStartTime } from "./process-identity.ts";

describe("数据目录锁 (lock)", () => {
  let folder = "";
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "zhigang-lock-"))));
  afterEach(() => rm(folder, { recursive: true }));

  const writeOwner = (owner: object) =>
    writeFile(
      join(folder, "zhigang.lock"),
      JSON.stringify({
        pid: process.pid,
        startTime: readStartTime(process.pid),
        bootId: readBootId(),
        host: hostname(),
        ...owner,
      }),
    );

  test("a second owner is refused and told the first one's process id, in both languages", async () => {
    const lock = await lockDataFolder(folder);

    const refusal = await lockDataFolder(folder).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: "database.folder_locked", exitCode: 3 });
    expect(refusal).toMatchObject({
      zh: expect.stringContaining(String(process.pid)),
      en: expect.stringContaining(String(process.pid)),
    });
    await lock.release();
    await (await lockDataFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("the owner says where it answers", async () => {
    const lock = await lockDataFolder(folder);

    await lock.announce("http://127.0.0.1:7260");

    expect(await findLivingOwner(folder)).toMatchObject({ pid: process.pid, address: "http://127.0.0.1:7260" });
    await lock.release();
  });

  test.each([
    ["a process that is gone", { pid: 999_999_999 }],
    ["a process id that somebody else has got since", { startTime: "1" }],
    ["an earlier start of this machine", { bootId: "an-earlier-start" }],
    ["a container that was thrown away", { host: "another-container", pid: 999_999_999 }],
  ])("the lock of %s is taken over", async (_name, owner) => {
    await writeOwner(owner);

    const lock = await lockDataFolder(folder);

    expect(await findLivingOwner(folder)).toMatchObject({ pid: process.pid, host: hostname() });
    await lock.release();
  });

  test("another machine's lock is never taken over, and the message says what to do when it is gone", async () => {
    await writeOwner({ host: "city-server-2", bootId: "another-machine" });

    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      exitCode: 3,
      en: expect.stringContaining("city-server-2"),
    });
    await expect(lockDataFolder(folder)).rejects.toThrow(join(folder, "zhigang.lock"));
  });

  test("of many that start at once over a dead owner's lock exactly one gets the folder", async () => {
    await writeOwner({ pid: 999_999_999 });

    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder)));

    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  });
});
