import { bodyResolver } from "@zhigang/domain/identity";
import type { BodyNameQuestion, BodyResolution, BodyResolver } from "@zhigang/domain/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { loadBodyDirectory } from "./body-directory-store.ts";

/** Resolves one name of a body: resolved, ambiguous or unknown, with the candidates and why; never guessed. */
export async function resolveBodyName(tx: Tx, question: BodyNameQuestion): Promise<BodyResolution> {
  return bodyResolver(await loadBodyDirectory(tx))(question);
}

/** Resolves all names of a paper against one look at the directory. */
export async function resolveBodyNames(
  tx: Tx,
  names: readonly string[],
  paper: Omit<BodyNameQuestion, "name">,
): Promise<Map<string, BodyResolution>> {
  const resolve = bodyResolver(await loadBodyDirectory(tx));
  return new Map(names.map((name) => [name, resolve({ ...paper, name })]));
}

/** Answers any number of questions against one look at the directory. */
export async function loadBodyResolver(tx: Tx): Promise<BodyResolver> {
  return bodyResolver(await loadBodyDirectory(tx));
}
