import type { ShownRemit } from "@zhigang/contract/supervision";
import { SUPERVISION_WAY_WORDS } from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import type { controlTexts } from "./texts.ts";

type Words = (typeof controlTexts)["zh"];

/** The days of a remit in words; null where both are open. */
export function periodWords({ from, to }: Pick<ShownRemit, "from" | "to">, t: Words): string | null {
  if (from === null) return to === null ? null : t.until(to);
  return to === null ? t.since(from) : t.between(from, to);
}

/** The ways of a remit in words. */
export function waysWords({ ways }: Pick<ShownRemit, "ways">, t: Words, say: (term: Term) => string): string {
  return ways.map((way) => say(SUPERVISION_WAY_WORDS[way])).join(t.and);
}

/** The departments a remit names. */
export function objectWords({ objects }: Pick<ShownRemit, "objects">, t: Words): string {
  return objects.map(({ departmentName }) => departmentName).join(t.and);
}

/** What is said in a remit, in one line; null where all of it is open. */
export function remitWords(remit: ShownRemit, t: Words, say: (term: Term) => string): string | null {
  const parts = [remit.scope, objectWords(remit, t), periodWords(remit, t), waysWords(remit, t, say)];
  const said = parts.filter((part): part is string => part !== null && part !== "");
  return said.length === 0 ? null : said.join(" · ");
}
