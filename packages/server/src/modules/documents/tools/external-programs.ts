import { chown, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { accountOfPrograms, confine } from "./confinement.ts";
import type { ProgramLimits } from "./confinement.ts";
import { findProgram } from "./find-program.ts";
import { ProgramFailure } from "./program-failure.ts";
import { runConfined } from "./run-confined.ts";
import { Turns } from "./turns.ts";

/** One run of an external program: files in, files out, nothing else. */
export interface ProgramCall {
  /** Names of which one is enough. */
  readonly names: readonly string[];
  /** `{folder}` stands for the folder that holds the files. */
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  /** Which of the files in its folder are wanted afterwards. */
  readonly wants: (name: string) => boolean;
  readonly limits: ProgramLimits;
  readonly signal?: AbortSignal | undefined;
}

/** What a program left behind. */
export interface ProgramResult {
  readonly stdout: Buffer;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** How the machine's programs are used. */
export interface ProgramSettings {
  /** How many run at once; a small machine does one after the other. */
  readonly atOnce?: number;
  /** Where programs are looked for. */
  readonly path?: string;
  /** Where their folders are made. */
  readonly temporaryFolder?: string;
}

/**
 * The optional programs of this machine (LibreOffice, Tesseract, Poppler). Each run has a folder of its own that nobody
 * else may read and that is gone afterwards, no network, and limits of time, memory and output.
 */
export class ExternalPrograms {
  private readonly turns: Turns;
  private readonly path: string;
  private readonly temporaryFolder: string;

  constructor({ atOnce = 1, path = process.env["PATH"] ?? "", temporaryFolder = tmpdir() }: ProgramSettings = {}) {
    this.turns = new Turns(atOnce);
    this.path = path;
    this.temporaryFolder = temporaryFolder;
  }

  /** Whether one of these programs is installed. */
  async has(...names: readonly string[]): Promise<boolean> {
    return (await findProgram(names, this.path)) !== null;
  }

  /** Runs a program when it is its turn. Throws `ProgramFailure`. */
  async run(call: ProgramCall): Promise<ProgramResult> {
    const program = await findProgram(call.names, this.path);
    if (program === null) throw new ProgramFailure("absent", call.names[0] ?? "");
    return this.turns.take(() => this.runInFolder(program, call));
  }

  private async runInFolder(program: string, call: ProgramCall): Promise<ProgramResult> {
    if (call.signal?.aborted) throw new ProgramFailure("cancelled", program);
    const folder = await mkdtemp(join(this.temporaryFolder, "zhigang-program-"));
    try {
      await fill(folder, call.files);
      const args = call.args.map((arg) => arg.replaceAll("{folder}", folder));
      const command = await confine(program, args, call.limits);
      const { stdout } = await runConfined(command, { ...call, program, folder, env: this.environment(folder) });
      return { stdout, files: await collect(folder, program, call) };
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** Nothing of our own environment: no secret, no proxy, no home. */
  private environment(folder: string): NodeJS.ProcessEnv {
    const usual = process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {};
    const path = [this.path, "/usr/bin", "/bin"].filter((each) => each !== "").join(delimiter);
    return { ...usual, PATH: path, HOME: folder, TMPDIR: folder, TEMP: folder, LANG: "C.UTF-8", OMP_THREAD_LIMIT: "1" };
  }
}

async function fill(folder: string, files: ProgramCall["files"]): Promise<void> {
  const { uid, gid } = accountOfPrograms();
  const own = async (path: string): Promise<void> => {
    if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  };
  await own(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    for (let above = dirname(path); made !== undefined && above.length >= made.length; above = dirname(above)) {
      await own(above);
    }
    await writeFile(path, content, { mode: 0o600, flag: "wx" });
    await own(path);
  }
}

/** Only plain files of the folder itself, and not more than was agreed. */
async function collect(
  folder: string,
  program: string,
  { wants, limits }: ProgramCall,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  let rest = limits.outputLimitMb * 1024 * 1024;
  for (const name of (await readdir(folder)).filter(wants).toSorted()) {
    const path = join(folder, name);
    const { size, isFile } = await lstat(path).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
    if (!isFile) continue;
    rest -= size;
    if (rest < 0) throw new ProgramFailure("failed", program, "the result is larger than allowed");
    found.set(name, await readFile(path));
  }
  return found;
}
