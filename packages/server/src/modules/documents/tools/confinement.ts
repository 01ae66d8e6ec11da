import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What one run of an external program may cost. */
export interface ProgramLimits {
  readonly timeLimitMs: number;
  /** Of address space, which for an office suite is several times what it touches. */
  readonly memoryLimitMb: number;
  /** Of any single file it writes, and of all that is taken from it. */
  readonly outputLimitMb: number;
}

/** A command line as it is really started. */
export interface ConfinedCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** The account of nobody: a program that reads strangers' files is not root when we are. */
export const NOBODY = 65_534;

/** Ways to take the network away and to die with all children, the stricter first; the last takes nothing away. */
const NAMESPACES: readonly (readonly string[])[] = [
  ["unshare", "-rnpf", "--kill-child", "--mount-proc"],
  ["unshare", "-rn"],
  [],
];

let foundNamespaces: Promise<readonly string[]> | null = null;

/** The command within its limits: memory, processor time, size of files, and no network where the system allows that. */
export async function confine(
  command: string,
  args: readonly string[],
  limits: ProgramLimits,
): Promise<ConfinedCommand> {
  if (process.platform === "win32") return { file: command, args };
  foundNamespaces ??= findNamespaces();
  const namespaces = await foundNamespaces;
  return { file: "/bin/sh", args: ["-c", ulimits(limits), "sh", ...namespaces, command, ...args] };
}

/** A limit that this system does not know is left out; the time limit holds everywhere. */
function ulimits({ timeLimitMs, memoryLimitMb, outputLimitMb }: ProgramLimits): string {
  const limits = [
    `ulimit -c 0`,
    `ulimit -t ${Math.ceil(timeLimitMs / 1000) + 1}`,
    `ulimit -f ${outputLimitMb * 2048}`,
    `ulimit -v ${memoryLimitMb * 1024}`,
  ];
  return `${limits.map((limit) => `${limit} 2>/dev/null`).join("; ")}; exec "$@"`;
}

async function findNamespaces(): Promise<readonly string[]> {
  for (const [command, ...args] of NAMESPACES) {
    if (command === undefined) return [];
    const isAllowed = await promisify(execFile)(command, [...args, "true"], {
      timeout: 5_000,
      ...accountOfPrograms(),
    }).then(
      () => true,
      () => false,
    );
    if (isAllowed) return [command, ...args];
  }
  return [];
}

/** Whom a program runs as: nobody when we are root, ourselves otherwise. */
export function accountOfPrograms(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}
