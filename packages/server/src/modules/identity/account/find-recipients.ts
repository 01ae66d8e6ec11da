import { sql } from "kysely";
import type { Language } from "@zhigang/domain/glossary";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { IdentityTables } from "../tables.ts";

/** A person as one who writes to them knows them; whoever left is told nothing. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly language: Language | null;
  readonly isActive: boolean;
}

/** The people of these accounts, by account; one that is none is left out. */
export async function findRecipients(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
  if (ids.length === 0) return new Map();
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.account")
    .select(["id", "name", "language", "status"])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ status, ...person }) => [person.id, { ...person, isActive: status === "active" }]));
}
