import { shiftDay } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Role } from "@zhigang/domain/identity";
import { systemClock } from "../platform/clock.ts";
import { mustSucceed } from "./persist.ts";
import { askService, SERVICE_PASSWORD, setUpAdministrators, signInTo } from "./service-client.ts";

/** The people of a city in which supervision is at work, each by their cookie. */
export interface City {
  readonly administrator: string;
  readonly auditor: string;
  readonly office: string;
  readonly leader: string;
  readonly liaison: string;
  readonly head: string;
  readonly leadId: string;
  /** So near that the daily round reminds of it. */
  readonly dueOn: string;
}

type ByPermission = (permission: string) => Promise<string>;

/** Sets up a fresh service: administrators, a department with its people, rules for lights, a window that is open every day. */
export async function openCity(address: string, said: string): Promise<City> {
  const find = await administratorsOf(address, said);
  const administrator = await find("identity.account.create");
  const at = { address };
  await mustSucceed(at, "/divisions", {
    cookie: await find("identity.division.create"),
    method: "POST",
    body: { code: "990100", name: "云泽市", level: "city" },
  });
  const department = await mustSucceed(at, "/departments", {
    cookie: await find("identity.department.create"),
    method: "POST",
    body: { name: "市交通运输局", kind: "department", divisionCode: "990100" },
  });
  const leadId = String(department["id"]);
  const person = (role: Role, departmentId: string | null = null) => settleIn(address, find, role, departmentId);
  const city: City = {
    administrator,
    auditor: await find("audit.chain.verify"),
    office: await person("supervision_office"),
    leader: await person("leader"),
    liaison: await person("liaison", leadId),
    head: await person("department_head", leadId),
    leadId,
    dueOn: shiftDay(today(), 1),
  };
  await putRulesInForce(address, city.office);
  return city;
}

async function administratorsOf(address: string, said: string): Promise<ByPermission> {
  const names = await setUpAdministrators(address, said);
  const cookies = await Promise.all(names.map((name) => signInTo(address, name)));
  return async (permission) => {
    for (const cookie of cookies) {
      const session = await askService(address, "/session", { cookie });
      if ((session?.body["permissions"] as string[] | undefined)?.includes(permission)) return cookie;
    }
    throw new Error(`nobody holds ${permission}`);
  };
}

/** A new person with a role, signed in with a password of their own. */
async function settleIn(address: string, find: ByPermission, role: Role, departmentId: string | null): Promise<string> {
  const at = { address };
  const post = async (permission: string, path: string, body?: object) =>
    mustSucceed(at, path, { cookie: await find(permission), method: "POST", ...(body && { body }) });
  const loginName = role.replaceAll("_", "-");
  const { id } = await post("identity.account.create", "/accounts", { loginName, name: loginName, departmentId });
  await post("identity.role.grant", `/accounts/${String(id)}/grant-role`, { role });
  const { token } = await post("identity.account.reset", `/accounts/${String(id)}/reset-password`);
  const setUp = { method: "POST", body: { token, newPassword: SERVICE_PASSWORD } };
  const done = await askService(address, "/set-up", setUp);
  if (done?.status !== 200) throw new Error(`not set up: ${JSON.stringify(done)}`);
  return signInTo(address, loginName);
}

async function putRulesInForce(address: string, office: string): Promise<void> {
  const at = { address };
  const rule = {
    period: "month",
    end: { kind: "day_in_period", day: 31 },
    lateWorkingDays: 0,
    source: "云泽市督查办法（虚构）",
  };
  const post = { cookie: office, method: "POST" };
  const validFrom = today();
  await mustSucceed(at, "/supervision/report-rules", { ...post, body: { planId: null, validFrom, rule } });
  const set = await mustSucceed(at, "/supervision/rule-sets", { ...post, body: { content: DAYS_LEFT, note: "" } });
  await mustSucceed(at, `/supervision/rule-sets/${String(set["id"])}/put-in-force`, {
    ...post,
    version: Number(set["version"]),
    body: { inForceFrom: today(), reason: "市政府常务会议通过" },
  });
}

/** 距到期不足七天亮黄灯，七天及以上亮绿灯（虚构）. */
export const DAYS_LEFT = {
  name: "days-left",
  city: "云泽市",
  metric: "days_to_due",
  unit: "天",
  isWhole: true,
  least: null,
  most: null,
  version: "1",
  validFrom: null,
  validTo: null,
  source: "云泽市督查办法（虚构）",
  missing: "grey",
  notDue: "grey",
  levels: [
    { ...level("green", "距到期七天及以上"), low: 7, lowClosed: true },
    { ...level("yellow", "距到期不足七天"), high: 7 },
  ],
};

function level(colour: string, because: string) {
  const unset = { low: null, high: null, consecutive: null, interrupted: null, peer: null };
  return { ...unset, lowClosed: false, highClosed: false, causeExempt: false, colour, because };
}

function today(): string {
  return calendarDateOf(systemClock.now());
}
