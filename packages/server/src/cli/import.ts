import { access, constants, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { PLAN_KINDS } from "@zhigang/domain/ledger";
import type { PlanKind } from "@zhigang/domain/ledger";
import type { Import } from "@zhigang/contract/documents";
import {
  changeDraft,
  getDraftForPublishing,
  getImport,
  ReadingDesk,
  readImport,
  startImports,
} from "../modules/documents/index.ts";
import { listDivisionRows } from "../modules/identity/index.ts";
import { getPublishReadiness, publishPlan } from "../modules/ledger/index.ts";
import { systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config/config.ts";
import { EXIT_CODES } from "../platform/config/start-refusal.ts";
import { AppError } from "../platform/http/app-error.ts";
import { importIntoLedger } from "./import-into-ledger.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";
import type { Verb } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";
import type { Rooms } from "./with-rooms.ts";

interface Publishing {
  readonly divisionCode: string;
  readonly planKind: PlanKind;
  readonly createsDepartments: boolean;
}

/** `zhigang import FILE…`: files become drafts, and with `--publish` plans of the ledger. */
export const importFiles: Verb = {
  usage:
    "import FILE… [--publish --division CODE --plan-kind KIND [--create-departments]] | import FILE --into-ledger [--reason TEXT]",
  options: [
    {
      name: "publish",
      zh: "读完即发布到台账；未答的疑问随任务保留",
      en: "publish what was read; open questions stay with their tasks",
    },
    { name: "division", value: "CODE", zh: "规划适用的行政区划代码", en: "the division the plans hold for" },
    {
      name: "plan-kind",
      value: "KIND",
      zh: `规划类型：${PLAN_KINDS.join(" ")}`,
      en: `the kind of plan: ${PLAN_KINDS.join(" ")}`,
    },
    { name: "create-departments", zh: "把尚未登记的单位新建为部门", en: "create departments for names not known yet" },
    {
      name: "into-ledger",
      zh: "把导出后改好的 xlsx 或 JSON 写回台账；加 --dry-run 只列出差异",
      en: "write an exported xlsx or JSON that was worked on back into the ledger; --dry-run only lists what differs",
    },
    { name: "reason", value: "TEXT", zh: "写回台账的理由", en: "the reason for writing it back" },
  ],
  examples: [
    "zhigang import plan.docx division-table.docx",
    "zhigang import plans/*.txt --json",
    "zhigang import plans.zip",
    "zhigang import tasks.xlsx --into-ledger --dry-run",
    "zhigang import plan.html --publish --division 990100 --plan-kind three_year",
  ],
  takesSettings: true,
  async run(call) {
    const { args, options, out, isDryRun, readConfig } = call;
    if (args.length === 0) throw usage("请给出要导入的文件", "name the files to import");
    if (options["into-ledger"]) return importIntoLedger(call);
    const publishing = readPublishing(options);
    const { config } = readConfig();
    for (const path of args)
      await access(path, constants.R_OK).catch((cause: unknown) => refuseUnreadable(path, cause));
    if (isDryRun) return out.say(`将导入 ${args.length} 个文件。`, `Would import ${args.length} files.`);

    const results = await withRooms(config, out, ["plan_office"], (rooms) =>
      importAll(rooms, { config, out, publishing }, args),
    );
    if (out.isJson) out.object({ imports: results });
    return results.some((result) => result.status === "refused") ? EXIT_CODES.conflict : EXIT_CODES.ok;
  },
};

interface Importing {
  readonly config: Config;
  readonly out: Output;
  readonly publishing: Publishing | null;
}

type Result = Pick<Import, "fileName" | "origin" | "status" | "isKnown" | "documentId" | "draftId"> & {
  readonly problem: string | null;
  readonly planId: string | null;
};

/** A result, and its problem in English: standard error says everything in both languages. */
interface Told {
  readonly result: Result;
  readonly inEnglish: string | null;
}

async function importAll(rooms: Rooms, importing: Importing, paths: readonly string[]): Promise<Result[]> {
  const { importTimeLimitSeconds, importMemoryLimitMb } = importing.config;
  const desk = new ReadingDesk({
    workers: 1,
    timeLimitMs: importTimeLimitSeconds * 1000,
    memoryLimitMb: importMemoryLimitMb,
  });
  const results: Result[] = [];
  if (importing.publishing) await requireDivision(rooms, importing.publishing.divisionCode);
  try {
    for (const [index, path] of paths.entries()) {
      for await (const told of importOne(rooms, importing, desk, path)) {
        results.push(told.result);
        tell(importing.out, told, `[${index + 1}/${paths.length}]`);
      }
    }
  } finally {
    await desk.close();
  }
  return results;
}

/** Said before the first file is read, not after it. */
async function requireDivision({ db }: Rooms, code: string): Promise<void> {
  const divisions = await listDivisionRows(db);
  if (divisions.some((division) => division.code === code)) return;
  throw new AppError("identity.division_not_found", { code });
}

/** One path may be an archive of many files. */
async function* importOne(rooms: Rooms, importing: Importing, desk: ReadingDesk, path: string): AsyncGenerator<Told> {
  const bytes = await readFile(path).catch((cause: unknown) => refuseUnreadable(path, cause));
  const started = await rooms.within((call) => startImports(call, [{ fileName: basename(path), bytes }]));
  for (const { archive, names } of started.leftOut) {
    importing.out.say(`${archive}：未导入 ${names.join("、")}`, `${archive}: left out ${names.join(", ")}`);
  }
  for (const { id } of started.items) yield await finishOne(rooms, importing, desk, id);
}

async function finishOne(rooms: Rooms, { publishing }: Importing, desk: ReadingDesk, id: string): Promise<Told> {
  await readImport(
    { db: rooms.db, clock: systemClock, readFile: (file, name, options) => desk.read(file, name, options) },
    id,
  );
  const [done, { problem: inEnglish }] = await rooms.within(async (call) => [
    await getImport(call, id),
    await getImport({ ...call, language: "en" }, id),
  ]);
  const planId = publishing && done.draftId !== null ? await publish(rooms, done.draftId, publishing) : null;
  const { fileName, origin, status, isKnown, documentId, draftId, problem } = done;
  const named = { fileName, origin, status, isKnown, documentId, draftId, planId };
  return { result: { ...named, problem: problem?.message ?? null }, inEnglish: inEnglish?.message ?? null };
}

/** Publishes a draft as it was read; the numbers it leaves open are signed for as they are, and kept. */
async function publish(
  rooms: Rooms,
  draftId: string,
  { divisionCode, planKind, createsDepartments }: Publishing,
): Promise<string | null> {
  return rooms.within(async (call) => {
    const { draft } = await getDraftForPublishing(call, draftId, { lock: false });
    if (draft.status !== "open") return null; // imported before, and published or given up since
    await changeDraft(call, draftId, { divisionCode, planKind });
    const { undecided, openQuestions, openGaps, names } = await getPublishReadiness(call, draftId);
    const unknown = names.filter(({ resolution }) => createsDepartments && resolution === "unknown");
    const created = unknown.map(({ name, kind }) => ({ name, create: { divisionCode, kind } }));
    const plan = await publishPlan(call, {
      draftId,
      acknowledge: { undecided, openQuestions, openGaps },
      names: created,
    });
    return plan.id;
  });
}

function tell(out: Output, { result, inEnglish }: Told, count: string): void {
  const { fileName, status, isKnown, problem, planId } = result;
  if (problem !== null) return out.warn(`${count} ${fileName}：${problem}`, `${count} ${fileName}: ${inEnglish}`);
  if (status === "needs_mapping") {
    return out.warn(
      `${count} ${fileName}：请在网页上确认各列含义`,
      `${count} ${fileName}: say on the web page what its columns hold`,
    );
  }
  if (isKnown && planId === null)
    return out.say(`${count} ${fileName}：以前导入过`, `${count} ${fileName}: imported before`);
  const [zh, en] = planId === null ? ["草稿已就绪", "draft ready"] : ["已发布", "published"];
  out.say(`${count} ${fileName}：${zh}`, `${count} ${fileName}: ${en}`);
}

function readPublishing(options: Readonly<Record<string, string | true>>): Publishing | null {
  if (!options["publish"]) return null;
  const planKind = PLAN_KINDS.find((kind) => kind === options["plan-kind"]);
  const { division } = options;
  if (typeof division !== "string" || planKind === undefined) {
    throw usage("发布需要 --division 和 --plan-kind", "publishing needs --division and --plan-kind");
  }
  return { divisionCode: division, planKind, createsDepartments: options["create-departments"] === true };
}
