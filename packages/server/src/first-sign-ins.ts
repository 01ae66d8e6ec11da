import { ROLE_WORDS } from "@zhigang/domain/glossary";
import type { DemoPersona } from "@zhigang/contract/identity";
import type { AppParts } from "./app.ts";
import { demoPassword } from "./demo/demo-password.ts";
import { demoPersonas, openSampleCity } from "./demo/load-sample-city.ts";
import type { ReadFile } from "./modules/documents/index.ts";
import { createFirstAdministrators } from "./modules/identity/index.ts";
import { systemClock } from "./platform/clock.ts";
import { withTransaction } from "./platform/database/database.ts";

/** A line for the operator, in both languages. */
export interface Notice {
  readonly zh: string;
  readonly en: string;
}

/** Who can sign in first, and what the operator is told of it. */
export interface FirstSignIns {
  readonly personas: readonly DemoPersona[];
  notices(address: string): readonly Notice[];
}

/** The demo gets its city and its people; any other first start gets a one-time link for each of the three administrators. */
export async function prepareFirstSignIns(parts: AppParts, readFile: ReadFile): Promise<FirstSignIns> {
  return parts.config.demo ? prepareDemo(parts, readFile) : prepareAdministrators(parts);
}

async function prepareDemo({ config, database, report }: AppParts, readFile: ReadFile): Promise<FirstSignIns> {
  const password = await demoPassword(config.dataFolder);
  await openSampleCity({ db: database.db, clock: systemClock, readFile, report, password });
  const personas = await demoPersonas(password);
  const lines = personas.map(({ loginName, roles: [role] }): Notice => {
    const word = role === undefined ? { zh: "", en: "" } : ROLE_WORDS[role];
    return { zh: word.zh, en: `  ${loginName.padEnd(24)}${word.en}` };
  });
  const heading = { zh: `演示账号（口令均为 ${password}）：`, en: `Demo sign-ins (password of all: ${password}):` };
  return { personas, notices: () => [heading, ...lines] };
}

async function prepareAdministrators({ database }: AppParts): Promise<FirstSignIns> {
  const links = await withTransaction(database.db, (tx) => createFirstAdministrators(tx, systemClock.now()));
  const notices = (address: string) =>
    links.map(({ role, token }): Notice => {
      const link = `${address}set-up#${token}`;
      return {
        zh: `${ROLE_WORDS[role].zh}请在 30 分钟内打开一次性链接设置口令：${link}`,
        en: `The ${ROLE_WORDS[role].en} sets a password by this one-time link within 30 minutes: ${link}`,
      };
    });
  return { personas: [], notices };
}
