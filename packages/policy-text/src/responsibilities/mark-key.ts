import type { Span } from "../span.ts";

/** Marks by which a table says in which role a body takes part. */
export const MARK = "[☆★▲△●◎※√✓✔◆◇■□〇*]";
/** What a mark of the document's own key makes of the body it stands for. */
export type MarkRole = "lead" | "support" | "responsible" | "other";

const ROLE = "(牵头|主办|主责|总负责|第一责任|配合|协办|协同|参与|参加|协助|指导|督导|责任|负责)";
const KEYS: readonly { readonly pattern: RegExp; readonly mark: number; readonly role: number }[] = [
  {
    pattern: new RegExp(
      `(${MARK})[”"’）]?(?:号|标[记识]|符号)?(?:的)?(?:表示|代表|指|为|是|即|：|=|—{1,2}|-)*(?:该项|本项|各项)?(?:工作|任务)?(?:的)?${ROLE}`,
      "g",
    ),
    mark: 1,
    role: 2,
  },
  {
    pattern: new RegExp(`${ROLE}(?:单位|部门|主体)?(?:用|以|标|打|注|：|为|是|（)+[“"‘]?(${MARK})`, "g"),
    mark: 2,
    role: 1,
  },
];
const ANY = new RegExp(MARK);

/** The document's own key: `★表示牵头单位，√表示配合单位`. A mark said to mean two things means neither. */
export function readMarkKey(reading: string, spans: readonly Span[]): ReadonlyMap<string, MarkRole> {
  const key = new Map<string, MarkRole>();
  const refused = new Set<string>();
  for (const [sign, means] of spans.flatMap((span) => saidIn(reading.slice(...span)))) {
    if ((key.get(sign) ?? means) !== means) refused.add(sign);
    key.set(sign, means);
  }
  for (const sign of refused) key.delete(sign);
  return key;
}

function saidIn(words: string): [sign: string, means: MarkRole][] {
  if (!ANY.test(words)) return [];
  return KEYS.flatMap(({ pattern, mark, role }) =>
    [...words.matchAll(pattern)].map((match): [string, MarkRole] => [match[mark] ?? "", roleOf(match[role] ?? "")]),
  );
}

/** What a role word said alone makes of a body. */
export function roleOf(word: string): MarkRole {
  if (/牵头|主办|主责|总负责|第一责任/.test(word)) return "lead";
  if (/配合|协|参与|参加/.test(word)) return "support";
  return /指导|督导/.test(word) ? "other" : "responsible";
}
