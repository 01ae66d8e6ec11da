import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freeBytes } from "../platform/free-space.ts";
import { startKillable } from "../testing/killable-service.ts";
import type { KillableService } from "../testing/killable-service.ts";
import { askService, setUpAdministrators, signInTo } from "../testing/service-client.ts";

const MEGABYTE = 1024 * 1024;
const LEAST_FREE_MB = 80;
const NOT_HERE = "needs root on Linux, to mount a small disk";

describe.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
  `磁盘将满 a disk that runs full (R-04; ${NOT_HERE})`,
  { timeout: 120_000 },
  () => {
    let dataFolder = "";
    let service: KillableService;
    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), "zhigang-small-disk-"));
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=600m,mode=755", "tmpfs", dataFolder]);
      await chmod(dataFolder, 0o755); // as root the database runs as somebody else
    });
    afterAll(async () => {
      if (service.isRunning()) await service.terminate();
      execFileSync("umount", [dataFolder]);
      await rm(dataFolder, { recursive: true });
    });
    const start = () => startKillable(dataFolder, { ZHIGANG_LEAST_FREE_MB: String(LEAST_FREE_MB) });
    const filler = () => join(dataFolder, "filler");

    test("writing pauses and says so, reading goes on, and writing resumes without a restart", async () => {
      service = await start();
      const [name = ""] = await setUpAdministrators(service.address, service.said());
      const cookie = await signInTo(service.address, name);
      const ask = (path: string, body?: object) =>
        askService(service.address, path, { cookie, ...(body && { body, method: "POST", key: crypto.randomUUID() }) });
      let count = 0;
      const department = () => ({ name: `澜州市第${++count}局`, kind: "department", divisionCode: "990100" });
      await ask("/divisions", { code: "990100", name: "澜州市", level: "city" });
      expect(await ask("/departments", department())).toMatchObject({ status: 201 });

      await fill(filler(), (await freeBytes(dataFolder)) - (LEAST_FREE_MB * MEGABYTE) / 4);
      await vi.waitFor(
        async () =>
          expect(await ask("/departments", department())).toMatchObject({
            status: 507,
            code: "http.storage_full",
          }),
        { timeout: 20_000, interval: 200 },
      );
      expect(await ask("/departments")).toMatchObject({ status: 200 });
      await vi.waitFor(() => expect(stat(join(dataFolder, "space-reserve"))).rejects.toThrow("ENOENT"), {
        timeout: 20_000,
      });

      await service.kill("both");
      service = await start();
      expect(await ask("/departments")).toMatchObject({ status: 200 });

      await rm(filler());
      await vi.waitFor(async () => expect(await ask("/departments", department())).toMatchObject({ status: 201 }), {
        timeout: 20_000,
        interval: 200,
      });
    });
  },
);

async function fill(path: string, bytes: number): Promise<void> {
  await writeFile(path, "");
  execFileSync("fallocate", ["-l", String(Math.floor(bytes)), path]);
}
