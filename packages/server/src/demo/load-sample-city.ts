import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DemoPersona } from "@zhigang/contract/identity";
import type { PlanKind } from "@zhigang/domain/ledger";
import type { Actor, Role } from "@zhigang/domain/identity";
import { changeDraft, getImport, readImport, startImports } from "../modules/documents/index.ts";
import type { ReadFile } from "../modules/documents/index.ts";
import {
  createDemoAccounts,
  listDivisionRows,
  loadDepartmentGroups,
  loadDepartments,
  loadDivisions,
} from "../modules/identity/index.ts";
import { getPublishReadiness, proposeAlignment, publishPlan } from "../modules/ledger/index.ts";
import type { Call } from "../platform/call.ts";
import type { Clock } from "../platform/clock.ts";
import type { ReportProgress } from "../platform/config/report-progress.ts";
import { withTransaction } from "../platform/database/database.ts";
import type { Tx } from "../platform/database/database.ts";
import { markFirstLoadFinished, markFirstLoadStarted } from "../platform/database/first-load.ts";
import { newId } from "../platform/ids.ts";
import { gatherStage } from "./life/gather-stage.ts";
import type { CityDepartment } from "./life/gather-stage.ts";
import { lifeDaysUntil, MONTHS_TOLD } from "./life/life-days.ts";
import { readLifeScript } from "./life/life-script.ts";
import { playLife } from "./life/play-life.ts";

const CITY_FOLDER = fileURLToPath(new URL("../../../../samples/city/", import.meta.url));
const FILES_FOLDER = fileURLToPath(new URL("../../../../samples/files/", import.meta.url));

/** Which papers of the sample city the demo opens with as plans; the others wait as drafts, so that there is something to review. */
const PUBLISHED: Readonly<Record<string, PlanKind>> = {
  "overall-plan.docx": "overall",
  "three-year-plan.html": "three_year",
  "division-table.docx": "annual",
};

/** Which of them the demo shows against each other: the upper paper, then the lower one. */
const ALIGNED: readonly (readonly [upper: string, lower: string])[] = [
  ["overall-plan.docx", "division-table.docx"],
  ["overall-plan.docx", "three-year-plan.html"],
];

/** What loading stands on. */
export interface SampleCityParts {
  readonly db: Tx;
  readonly clock: Clock;
  readonly readFile: ReadFile;
  readonly report: ReportProgress;
  /** One password for all personas, made at the first start and kept with the data. */
  readonly password: string;
}

interface Persona {
  readonly accountName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly department: string | null;
}

/** The people one can be in the demo, as the sign-in page shows them. */
export async function demoPersonas(password: string): Promise<DemoPersona[]> {
  const { personas } = await readCity<{ personas: Persona[] }>("personas.json");
  const names = await departmentNames();
  return personas.map(({ accountName, displayName, role, department }) => ({
    loginName: accountName,
    password,
    name: displayName,
    roles: [role],
    departmentName: department === null ? null : (names.get(department) ?? null),
  }));
}

/**
 * The sample city as the demo opens with it: its papers, and ten months of supervision. A database that has divisions is left alone; a load
 * that is cut short is begun anew by the next start.
 */
export async function openSampleCity(parts: SampleCityParts): Promise<void> {
  if ((await listDivisionRows(parts.db)).length > 0) return;
  await markFirstLoadStarted(parts.db);
  const loaded = await loadSampleCity(parts);
  if (loaded !== null) await liveTenMonths(parts, loaded);
  await markFirstLoadFinished(parts.db);
}

/** Fills an empty database with the city's departments, people, papers and plans; null where there was something already. */
export async function loadSampleCity(parts: SampleCityParts): Promise<LoadedCity | null> {
  if ((await listDivisionRows(parts.db)).length > 0) return null;
  parts.report("正在装入示例城市…", "Loading the sample city …");
  const departmentIds = await withTransaction(parts.db, (tx) => loadPeople(tx, parts));
  const actor: Actor = {
    accountId: newId(),
    name: "演示-规划处",
    roles: ["plan_office"],
    departmentId: null,
    divisionCode: null,
  };
  return { actor, departmentIds, planIds: await loadPlans(parts, actor) };
}

/** The papers of the city: those published opened the story, the drafts came lately. */
async function loadPlans(parts: SampleCityParts, actor: Actor): Promise<Map<string, string>> {
  const opening = lifeDaysUntil(parts.clock.now()).momentOf([-MONTHS_TOLD, 4], 0);
  const atOpening: SampleCityParts = { ...parts, clock: { now: () => opening } };
  const plans = new Map<string, string>();
  for (const fileName of await paperNames()) {
    parts.report(`正在读取 ${fileName} …`, `Reading ${fileName} …`);
    const planId = await loadPaper(PUBLISHED[fileName] ? atOpening : parts, actor, fileName);
    if (planId !== null) plans.set(fileName, planId);
  }
  for (const [upper, lower] of ALIGNED) {
    const [upperPlanId, lowerPlanId] = [plans.get(upper) ?? "", plans.get(lower) ?? ""];
    const align = (tx: Tx) => proposeAlignment(demoCall(tx, actor, parts.clock), { upperPlanId, lowerPlanId });
    await withTransaction(parts.db, align);
  }
  return plans;
}

/** What the story of the city begins with. */
interface LoadedCity {
  readonly actor: Actor;
  readonly departmentIds: ReadonlyMap<string, string>;
  readonly planIds: ReadonlyMap<string, string>;
}

/** Ten months of supervision, played by the city's people through the real use cases. */
async function liveTenMonths({ db, clock, report }: SampleCityParts, city: LoadedCity): Promise<void> {
  const { personas } = await readCity<{ personas: Persona[] }>("personas.json");
  const { departments } = await readCity<{ departments: CityDepartment[] }>("departments.json");
  const script = await readLifeScript();
  const { actor: reader, departmentIds, planIds } = city;
  const setting = { clock, script, personas, departments, departmentIds, planIds, reader };
  const stage = await withTransaction(db, (tx) => gatherStage({ ...setting, db: tx }));
  await playLife(db, stage, report);
}

async function loadPeople(tx: Tx, { clock, password }: SampleCityParts): Promise<Map<string, string>> {
  const now = clock.now();
  await loadDivisions(tx, await readCity("divisions.json"));
  const ids = await loadDepartments(tx, await readCity("departments.json"), now);
  await loadDepartmentGroups(tx, await readCity("collectives.json"), ids);
  const { personas } = await readCity<{ personas: Persona[] }>("personas.json");
  const accounts = personas.map(({ accountName, displayName, role, department }) => ({
    loginName: accountName,
    name: displayName,
    roles: [role],
    departmentId: department === null ? null : (ids.get(department) ?? null),
    password,
  }));
  await createDemoAccounts(tx, accounts, now);
  return ids;
}

/** One paper: kept, read, proposed as a draft, and published where the demo wants it so. */
async function loadPaper(parts: SampleCityParts, actor: Actor, fileName: string): Promise<string | null> {
  const { db, clock, readFile: readPaper } = parts;
  const bytes = await readFile(join(FILES_FOLDER, fileName));
  const within = <T>(work: (call: Call) => Promise<T>) => withTransaction(db, (tx) => work(demoCall(tx, actor, clock)));

  const { items } = await within((call) => startImports(call, [{ fileName, bytes }]));
  const importId = items[0]?.id ?? "";
  await readImport({ db, clock, readFile: readPaper }, importId);
  const planKind = PUBLISHED[fileName];
  return planKind ? within((call) => publish(call, importId, planKind)) : null;
}

async function publish(call: Call, importId: string, planKind: PlanKind): Promise<string | null> {
  const { draftId } = await getImport(call, importId);
  if (draftId === null) return null;
  await changeDraft(call, draftId, { planKind });
  const { undecided, openQuestions, openGaps } = await getPublishReadiness(call, draftId);
  const acknowledge = { undecided, openQuestions, openGaps };
  return (await publishPlan(call, { draftId, acknowledge, names: [] })).id;
}

function demoCall(tx: Tx, actor: Actor, clock: Clock): Call {
  return {
    tx,
    actor,
    now: clock.now(),
    language: "zh",
    requestId: newId(),
    address: null,
    expectedVersion: null,
    // The demo reads its papers at once instead of by the queue.
    enqueue: () => Promise.resolve(),
    afterCommit: () => undefined,
  };
}

async function paperNames(): Promise<string[]> {
  const names = await readdir(FILES_FOLDER);
  return names.filter((name) => /\.(docx|html|xlsx)$/.test(name)).sort();
}

async function readCity<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(CITY_FOLDER, name), "utf8")) as T;
}

async function departmentNames(): Promise<Map<string, string>> {
  const { departments } = await readCity<{ departments: { id: string; names: { name: string }[] }[] }>(
    "departments.json",
  );
  return new Map(departments.map(({ id, names }) => [id, names.at(-1)?.name ?? ""]));
}
