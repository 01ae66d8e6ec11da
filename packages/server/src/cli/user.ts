import { ROLES } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import type { Account } from "@zhigang/contract/identity";
import {
  createAccount,
  createAuthenticator,
  grantRole,
  listAccounts,
  resetPassword,
  resetSecondFactor,
  sessionRulesOf,
  unlockAccount,
} from "../modules/identity/index.ts";
import type { IdentityOptions } from "../modules/identity/index.ts";
import { systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config/config.ts";
import { openSecretBox, secretKeyFileOf } from "../platform/secret-box.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb, VerbCall } from "./verb.ts";
import { withRooms } from "./with-rooms.ts";
import type { Rooms } from "./with-rooms.ts";

interface UserCall {
  readonly rooms: Rooms;
  readonly identity: IdentityOptions;
  readonly out: Output;
  readonly args: readonly string[];
  readonly options: VerbCall["options"];
}

const DEEDS: Readonly<Record<string, (call: UserCall) => Promise<void>>> = {
  list,
  create,
  unlock,
  "reset-password": reset,
  "reset-second-factor": resetFactor,
};

/** `zhigang user`: accounts from the command line, for the first days and for emergencies; every deed is in the audit. */
export const user: Verb = {
  usage:
    "user list | user create LOGIN --name NAME --role ROLE | user unlock LOGIN | user reset-password LOGIN | user reset-second-factor LOGIN",
  options: [
    { name: "name", value: "NAME", zh: "姓名或岗位", en: "the person's or the post's name" },
    { name: "role", value: "ROLE", zh: `角色：${ROLES.join(" ")}`, en: `the role: ${ROLES.join(" ")}` },
    { name: "department", value: "ID", zh: "所属部门", en: "the department" },
  ],
  examples: [
    "zhigang user list",
    "zhigang user create plan01 --name 规划处 --role plan_office",
    "zhigang user reset-password plan01",
  ],
  takesSettings: true,
  async run({ args, options, out, isDryRun, readConfig }) {
    const [name = "", ...rest] = args;
    const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
    if (!deed) throw usage(`请写 ${Object.keys(DEEDS).join("、")} 之一`, `say one of ${Object.keys(DEEDS).join(", ")}`);
    const { config } = readConfig();
    if (isDryRun && name !== "list") return out.say("不作改动。", "Nothing is changed.");
    await withRooms(config, out, ["system_administrator", "security_administrator"], (rooms) =>
      deed({ rooms, identity: identityOn(rooms, config), out, args: rest, options }),
    );
  },
};

function identityOn({ db }: Rooms, config: Config): IdentityOptions {
  const rules = sessionRulesOf(config);
  const authenticator = createAuthenticator({ db, clock: systemClock, ...rules });
  const { demo: isDemo, uploadLimitMb } = config;
  const secrets = openSecretBox(secretKeyFileOf(config));
  return { version: "", isDemo, uploadLimitMb, demoPersonas: [], authenticator, secrets, ...rules };
}

async function list({ rooms, out }: UserCall): Promise<void> {
  const accounts = await allAccounts(rooms);
  if (out.isJson) return out.object({ accounts });
  for (const { loginName, name, roles, status } of accounts)
    out.data([loginName, name, roles.join(","), status].join("\t"));
}

async function create({ rooms, identity, out, args, options }: UserCall): Promise<void> {
  const [loginName] = args;
  const { name, role: wanted, department } = options;
  const role = ROLES.find((each) => each === wanted);
  if (loginName === undefined || typeof name !== "string" || role === undefined) {
    throw usage("请给出登录名、--name 和 --role", "name the login, --name and --role");
  }
  const departmentId = typeof department === "string" ? { departmentId: department } : {};
  const link = await rooms.within(async (call) => {
    const account = await createAccount(call, { loginName, name, ...departmentId }, identity);
    await grantRole(call, account.id, { role: role satisfies Role }, identity);
    return resetPassword(call, account.id, identity);
  });
  tellLink(out, loginName, link.token);
}

async function unlock({ rooms, out, args }: UserCall): Promise<void> {
  const account = await findAccount(rooms, args[0]);
  await rooms.within((call) => unlockAccount(call, account.id));
  out.say(`已解锁 ${account.loginName}。`, `${account.loginName} is unlocked.`);
}

async function resetFactor({ rooms, identity, out, args }: UserCall): Promise<void> {
  const account = await findAccount(rooms, args[0]);
  await rooms.within((call) => resetSecondFactor(call, account.id, identity));
  out.say(`${account.loginName} 的第二因素已重置。`, `The second factor of ${account.loginName} is reset.`);
}

async function reset({ rooms, identity, out, args }: UserCall): Promise<void> {
  const account = await findAccount(rooms, args[0]);
  const link = await rooms.within((call) => resetPassword(call, account.id, identity));
  tellLink(out, account.loginName, link.token);
}

/** The link is the only thing on standard output: it is handed over, not logged. */
function tellLink(out: Output, loginName: string, token: string): void {
  if (out.isJson) return out.object({ loginName, setUpPath: `/set-up#${token}` });
  out.say(
    `${loginName} 用此一次性链接设置口令（接在服务地址之后）：`,
    `${loginName} sets a password by this one-time link (after the service's address):`,
  );
  out.data(`/set-up#${token}`);
}

async function findAccount(rooms: Rooms, loginName: string | undefined): Promise<Account> {
  if (loginName === undefined) throw usage("请给出登录名", "name the login");
  const account = (await allAccounts(rooms)).find((each) => each.loginName === loginName);
  if (account) return account;
  throw new StartRefusal({
    code: "cli.no_account",
    reason: "notFound",
    zh: `没有账号 ${loginName}。`,
    en: `There is no account ${loginName}.`,
  });
}

async function allAccounts(rooms: Rooms): Promise<Account[]> {
  return rooms.within(async (call) => {
    const accounts: Account[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: { items: Account[]; nextCursor: string | null } = await listAccounts(call, {
        limit: 200,
        ...(cursor && { cursor }),
      });
      accounts.push(...page.items);
      cursor = page.nextCursor;
    }
    return accounts;
  });
}
