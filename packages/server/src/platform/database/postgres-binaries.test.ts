import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { locatePostgresBinaries, preparePostgresBinaries } from "./postgres-binaries.ts";

const isRoot = process.getuid?.() === 0;
const somebody = { uid: 65_534, gid: 65_534 };

describe("数据库程序 (database programs)", { timeout: 60_000 }, () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-programs-"));
    await chmod(folder, 0o755);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The package as npm leaves it when install scripts are off: without the links of its libraries. */
  async function installWithoutScripts() {
    const { postgres } = await locatePostgresBinaries();
    const installed = join(folder, "package");
    await cp(dirname(dirname(dirname(postgres))), installed, { recursive: true, verbatimSymlinks: true });
    const libraries = join(installed, "native", "lib");
    for (const name of await readdir(libraries)) {
      if ((await lstat(join(libraries, name))).isSymbolicLink()) await rm(join(libraries, name));
    }
    const programs = join(installed, "native", "bin");
    return { postgres: join(programs, "postgres"), initdb: join(programs, "initdb"), pgCtl: join(programs, "pg_ctl") };
  }

  test("the links that an install script would have made are made", async () => {
    const found = await installWithoutScripts();

    expect(await preparePostgresBinaries(found, join(folder, "copy"), undefined)).toEqual(found);
  });

  test.runIf(isRoot)(
    "programs that the account cannot read are copied to where it can, once for each version",
    async () => {
      const found = await installWithoutScripts();
      await chmod(join(folder, "package"), 0o700);
      const copies = join(folder, "copies");
      await mkdir(copies);

      const copied = await preparePostgresBinaries(found, copies, somebody);

      expect(copied.initdb).toMatch(/copies\/native-\d+\.\d+\.\d+[^/]*\/bin\/initdb$/);
      expect(await preparePostgresBinaries(found, copies, somebody)).toEqual(copied);
      expect(await readdir(copies)).toHaveLength(1);
    },
  );

  test.runIf(isRoot)("programs that do not run anywhere are refused with what the machine says", async () => {
    const found = await installWithoutScripts();
    await chmod(found.postgres, 0o600);

    await expect(preparePostgresBinaries(found, join(folder, "copies"), somebody)).rejects.toMatchObject({
      code: "database.binaries_not_runnable",
      en: expect.stringMatching(/EACCES/),
    });
  });
});
