import type { Actor, Role } from "@zhigang/domain/identity";
import { createDemoAccounts, listAccounts } from "../../modules/identity/index.ts";
import { ledgerRoom } from "../../modules/ledger/index.ts";
import { supervisionRoom } from "../../modules/supervision/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import { lifeDaysUntil } from "./life-days.ts";
import type { LifeScript } from "./life-script.ts";
import { callBy } from "./stage.ts";
import type { Stage } from "./stage.ts";

/** A department of the sample city as its file tells it. */
export interface CityDepartment {
  readonly id: string;
  readonly divisionCode: string;
  readonly names: readonly { readonly shortName: string }[];
}

/** Somebody who holds a role in a department. */
interface Player {
  readonly accountName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly department: string | null;
}

/** What the story is set up with. */
interface Setting {
  readonly db: Tx;
  readonly clock: Clock;
  readonly script: LifeScript;
  readonly personas: readonly Player[];
  readonly departments: readonly CityDepartment[];
  readonly departmentIds: ReadonlyMap<string, string>;
  /** Who reads the accounts: nobody of the story. */
  readonly reader: Actor;
  readonly planIds: ReadonlyMap<string, string>;
}

/** Those who answer for a unit that leads; where no persona does, the unit has people of its own. */
const UNIT_ROLES = [
  ["liaison", "联络员"],
  ["department_head", "负责人"],
] as const;

/** Gives every unit that leads in the story its people, and sets the stage with everybody. */
export async function gatherStage(setting: Setting): Promise<Stage> {
  const { db, clock, script, departmentIds, planIds } = setting;
  const accounts = unitPeople(setting).map(({ accountName, displayName, role, department }) => ({
    loginName: accountName,
    name: displayName,
    roles: [role],
    departmentId: departmentIds.get(department ?? "") ?? null,
    password: null,
  }));
  await createDemoAccounts(db, accounts, clock.now());
  const routes = [...ledgerRoom({ db }).routes, ...supervisionRoom({ db, clock }).routes];
  const people = await peopleOf(setting);
  return { script, days: lifeDaysUntil(clock.now()), people, departmentIds, planIds, routes, items: new Map() };
}

function unitPeople({ script, personas, departments }: Setting): Player[] {
  const leads = [...new Set([...script.items, ...script.proposed].map(({ lead }) => lead))];
  return leads.flatMap((department) => {
    const name = departments.find(({ id }) => id === department)?.names.at(-1)?.shortName ?? department;
    return UNIT_ROLES.flatMap(([role, word]) => {
      const isThere = personas.some((one) => one.role === role && one.department === department);
      const accountName = `demo-${role.replaceAll("_", "-")}-${department}`;
      return isThere ? [] : [{ accountName, displayName: `演示-${name}${word}`, role, department }];
    });
  });
}

async function peopleOf({ db, clock, departments, departmentIds, reader }: Setting): Promise<Actor[]> {
  const divisions = new Map(departments.map(({ id, divisionCode }) => [departmentIds.get(id) ?? "", divisionCode]));
  const { items } = await listAccounts(callBy(reader, { tx: db, now: clock.now() }), { limit: 200 });
  return items.map(({ id, name, roles, department }) => ({
    accountId: id,
    name,
    roles,
    departmentId: department?.id ?? null,
    divisionCode: divisions.get(department?.id ?? "") ?? null,
  }));
}
