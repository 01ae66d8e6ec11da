import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test, vi } from "vitest";
import { ExternalPrograms } from "./external-programs.ts";
import type { ProgramCall } from "./external-programs.ts";

const LIMITS = { timeLimitMs: 10_000, memoryLimitMb: 1_000, outputLimitMb: 1 };
const temporaryFolder = mkdtempSync(join(tmpdir(), "zhigang-programs-test-"));
chmodSync(temporaryFolder, 0o711);
const programs = new ExternalPrograms({ temporaryFolder });

afterAll(() => rmSync(temporaryFolder, { recursive: true }));

function shell(
  script: string,
  more: Partial<ProgramCall> = {},
): Promise<{ stdout: Buffer; files: ReadonlyMap<string, Buffer> }> {
  return programs.run({ names: ["sh"], args: ["-c", script], files: {}, wants: () => true, limits: LIMITS, ...more });
}

const folders = (): string[] => readdirSync(temporaryFolder);

describe.skipIf(process.platform === "win32")("外部程序", () => {
  test("files go in, files come out, and nothing stays behind", async () => {
    const { stdout, files } = await shell("pwd; tr a-z A-Z < plan.txt > out.txt; stat -c %a . || stat -f %Lp .", {
      files: { "plan.txt": "abc", "deep/er/x.txt": "1" },
    });

    expect(files.get("out.txt")?.toString()).toBe("ABC");
    expect(stdout.toString()).toMatch(/zhigang-program-\w+\n700\n$/);
    expect(folders()).toEqual([]);
  });

  test("nothing of our own environment is passed on, and we are not root there", async () => {
    process.env["ZHIGANG_TEST_SECRET"] = "water";
    const { stdout } = await shell("env; cat /proc/self/uid_map 2>/dev/null || true");
    delete process.env["ZHIGANG_TEST_SECRET"];

    expect(stdout.toString()).not.toContain("water");
    if (process.getuid?.() === 0)
      await expect(shell("touch /root/zhigang-was-here")).rejects.toMatchObject({ reason: "failed" });
  });

  test("there is no network where the system can take it away", async () => {
    const { stdout } = await shell(
      "cat /proc/net/dev 2>/dev/null | grep -v lo: | tail -n +3 | wc -l; unshare -rn true 2>/dev/null && echo can || true",
    );

    if (stdout.toString().includes("can")) expect(stdout.toString()).toMatch(/^0\n/);
  });

  test("what takes too long is killed with its children, and its folder is gone", async () => {
    const marker = `zhigang-${process.pid}-sleeper`;
    const slow = shell(`(exec -a ${marker} sleep 300) & sleep 300`, {
      names: ["bash"],
      limits: { ...LIMITS, timeLimitMs: 400 },
    });

    await expect(slow).rejects.toMatchObject({ name: "ProgramFailure", reason: "too_slow" });
    await wait(100);
    const alive = await shell(`ps -eo args 2>/dev/null | grep -c '[z]higang-${process.pid}-sleeper' || true`);
    expect(alive.stdout.toString().trim()).toBe("0");
    expect(folders()).toEqual([]);
  });

  test("a cancelled run ends at once, and one that waits for its turn does not begin", async () => {
    const controller = new AbortController();
    const running = shell("sleep 300", { signal: controller.signal });
    await vi.waitFor(() => expect(folders()).toHaveLength(1));
    const waiting = shell("echo never", { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);

    await expect(running).rejects.toMatchObject({ reason: "cancelled" });
    await expect(waiting).rejects.toMatchObject({ reason: "cancelled" });
  });

  test("one that writes or says without end is stopped", async () => {
    await expect(shell("yes")).rejects.toMatchObject({ reason: "failed" });
    await expect(shell("yes > endless.txt")).rejects.toMatchObject({ reason: "failed" });
  });

  test("a link that leads out of its folder is not followed", async () => {
    const { files } = await shell("ln -s /etc/passwd out.txt");
    expect(files.size).toBe(0);
  });

  test("a program that is not there says so", async () => {
    await expect(shell("true", { names: ["no-such-program"] })).rejects.toMatchObject({ reason: "absent" });
    expect(await programs.has("no-such-program", "sh")).toBe(true);
    expect(await new ExternalPrograms({ path: "" }).has("sh")).toBe(process.platform === "darwin" && false);
  });
});
