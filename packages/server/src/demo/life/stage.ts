import type { AnswerOf, Endpoint } from "@zhigang/contract/http";
import { holdsPermission } from "@zhigang/contract/permissions";
import type { Actor, Role } from "@zhigang/domain/identity";
import type { Call } from "../../platform/call.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Input, Route } from "../../platform/http/serve.ts";
import { newId } from "../../platform/ids.ts";
import type { LifeDays } from "./life-days.ts";
import type { LifeScript, ScriptedItem } from "./life-script.ts";

/** An item of the script that is in the ledger by now, with whoever leads it. */
export interface StagedItem {
  readonly id: string;
  readonly script: ScriptedItem;
  leadId: string;
}

/** Where the script is played: the people, the units, the items so far, and the real use cases behind their endpoints. */
export interface Stage {
  readonly script: LifeScript;
  readonly days: LifeDays;
  readonly people: readonly Actor[];
  readonly departmentIds: ReadonlyMap<string, string>;
  readonly planIds: ReadonlyMap<string, string>;
  readonly routes: readonly Route[];
  readonly items: Map<string, StagedItem>;
}

/** One moment of the story. */
export interface Scene {
  readonly tx: Tx;
  readonly now: Date;
}

type Asked<E extends Endpoint> = Partial<Pick<Input<E>, "params" | "query" | "body">>;

/** Somebody does what an endpoint does: their permission is asked as at the door, and the use case behind it is the real one. */
export async function act<E extends Endpoint>(
  stage: Stage,
  { tx, now }: Scene,
  actor: Actor,
  endpoint: E,
  asked: Asked<E>,
): Promise<AnswerOf<E>> {
  const route = stage.routes.find((one) => one.endpoint === endpoint);
  if (!route || !holdsPermission(actor.roles, endpoint.permission)) {
    throw new Error(`the sample city cannot play ${endpoint.path} as ${actor.name}`);
  }
  const input = { params: {}, query: {}, body: {}, files: [], fields: {}, ...asked };
  return (await route.handle(callBy(actor, { tx, now }), input as unknown as Input<Endpoint>)) as AnswerOf<E>;
}

/** A call of the story: somebody's, at its own moment. */
export function callBy(actor: Actor, { tx, now }: Scene): Call {
  return {
    tx,
    actor,
    now,
    language: "zh",
    requestId: newId(),
    address: null,
    expectedVersion: null,
    // The script opens periods and goes its rounds itself, each on its own day.
    enqueue: () => Promise.resolve(),
    afterCommit: () => undefined,
  };
}

/** Whoever holds a role, of a department where it is one of a unit. */
export function personOf({ people }: Stage, role: Role, departmentId?: string): Actor {
  const found = people.find(
    (person) => person.roles.includes(role) && (departmentId === undefined || person.departmentId === departmentId),
  );
  if (!found) throw new Error(`nobody in the sample city is ${role} of ${departmentId ?? "the city"}`);
  return found;
}

/** The id of a department by its key in `departments.json`. */
export function departmentOf({ departmentIds }: Stage, key: string): string {
  const id = departmentIds.get(key);
  if (id === undefined) throw new Error(`the sample city has no department ${key}`);
  return id;
}

/** Who a part of the script is, for an item as it stands. */
export function playerOf(stage: Stage, as: string, leadId: string): Actor {
  const [part = "", departmentKey] = as.split(":");
  switch (part) {
    case "lead":
      return personOf(stage, "liaison", leadId);
    case "lead_head":
      return personOf(stage, "department_head", leadId);
    case "support":
      return personOf(stage, "liaison", departmentOf(stage, departmentKey ?? ""));
    case "leader":
      return personOf(stage, "leader");
    case "verifier":
      return verifierOf(stage);
    case "office":
      return officeOf(stage);
    default:
      throw new Error(`the script names nobody by ${as}`);
  }
}

/** The supervision office that hands over and closes. */
export function officeOf(stage: Stage): Actor {
  return personOf(
    { ...stage, people: stage.people.filter(({ name }) => !isVerifier(stage, name)) },
    "supervision_office",
  );
}

function verifierOf(stage: Stage): Actor {
  return personOf(
    { ...stage, people: stage.people.filter(({ name }) => isVerifier(stage, name)) },
    "supervision_office",
  );
}

function isVerifier({ script }: Stage, name: string): boolean {
  return name === script.verifier;
}
