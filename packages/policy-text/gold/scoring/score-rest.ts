import type { Span } from "../../src/span.ts";
import { bareForm, charactersBetween } from "./likeness.ts";
import type { Reading, ReadOrganisation, ReadTask } from "./reading.ts";
import type { Finding, Tally } from "./score.ts";

/** What a gold may state beside the measured kinds; only what it states counts. */
export const REST = ["extent", "path", "openList", "phases", "identity", "organisations", "unclaimed"] as const;
export type Rest = (typeof REST)[number];
export type Agreement = Pick<Tally, "right" | "expected">;

interface Pair {
  readonly produced: ReadTask;
  readonly expected: ReadTask;
}

/** How much of the rest agrees; what was found and is not in the gold counts against, as what was missed does. */
export function scoreRest(
  reading: Reading,
  gold: Reading,
  pairs: readonly Pair[],
  findings: Finding[],
): Record<Rest, Agreement> {
  const ofTasks = (kind: keyof typeof ASPECTS) => scoreAspect(kind, gold.text, pairs, findings);
  return {
    extent: ofTasks("extent"),
    path: ofTasks("path"),
    openList: ofTasks("openList"),
    phases: ofTasks("phases"),
    identity: scoreIdentity(reading, gold, findings),
    organisations: scoreOrganisations(reading, gold, findings),
    unclaimed: scoreUnclaimed(reading, gold, findings),
  };
}

/** What a gold may say of a task, and how a reading differs from it; null where it does not. */
const ASPECTS = {
  extent: {
    isStated: ({ end }: ReadTask) => end !== undefined,
    differs: (text: string, { produced, expected }: Pair) => extentOf(text, produced, expected),
  },
  path: {
    isStated: ({ path }: ReadTask) => path !== undefined,
    differs: (_: string, { produced, expected }: Pair) => unlike(produced.path, expected.path),
  },
  openList: {
    isStated: ({ isOpen }: ReadTask) => isOpen !== undefined,
    differs: (_: string, { produced, expected }: Pair) => unlike(produced.isOpen, expected.isOpen),
  },
  phases: {
    isStated: ({ phases }: ReadTask) => phases !== undefined,
    differs: (_: string, { produced, expected }: Pair) => unlike(produced.phases, expected.phases),
  },
};

function scoreAspect(kind: keyof typeof ASPECTS, text: string, pairs: readonly Pair[], findings: Finding[]): Agreement {
  const { isStated, differs } = ASPECTS[kind];
  const stated = pairs.filter(({ expected }) => isStated(expected));
  return tally(
    stated.map((pair) => {
      const what = differs(text, pair);
      if (what !== null) findings.push({ kind, verdict: "wrong", what, span: pair.produced.span });
      return what === null;
    }),
  );
}

function unlike(mine: unknown, theirs: unknown): string | null {
  return mine === theirs ? null : `${String(mine)} instead of ${String(theirs)}`;
}

const END_SLACK = 2;

function extentOf(text: string, { span }: ReadTask, { end = span[1] }: ReadTask): string | null {
  const apart = charactersBetween(text, span[1], end);
  return apart <= END_SLACK ? null : `ends at ${span[1]} instead of ${end}`;
}

function tally(answers: readonly boolean[]): Agreement {
  return { right: answers.filter(Boolean).length, expected: answers.length };
}

function scoreIdentity({ identity = {} }: Reading, gold: Reading, findings: Finding[]): Agreement {
  const stated = Object.entries(gold.identity ?? {});
  return tally(
    stated.map(([field, expected]) => {
      const mine = identity[field] ?? null;
      const isRight = expected === null ? mine === null : expected.split("|").includes(mine ?? "");
      if (!isRight) {
        findings.push({
          kind: "identity",
          verdict: "wrong",
          what: `${field}: ${mine} instead of ${expected}`,
          span: [0, 0],
        });
      }
      return isRight;
    }),
  );
}

function scoreOrganisations(reading: Reading, gold: Reading, findings: Finding[]): Agreement {
  if (!gold.organisations) return { right: 0, expected: 0 };
  const found = distinct(reading.organisations ?? []);
  const isOne = (mine: ReadOrganisation, theirs: ReadOrganisation) =>
    theirs.name.split("|").some((form) => bareForm(form) === bareForm(mine.name));
  const firm = gold.organisations.filter(({ doubtful }) => doubtful === undefined);
  const report = (verdict: Finding["verdict"], { name, kind }: ReadOrganisation) =>
    findings.push({ kind: "organisations", verdict, what: `${name} (${kind})`, span: [0, 0] });
  const wrong = found.filter((mine) => !gold.organisations?.some((theirs) => isOne(mine, theirs)));
  const right = firm.filter((theirs) => {
    const isRight = found.some((mine) => isOne(mine, theirs) && theirs.kind.split("|").includes(mine.kind));
    if (!isRight) report("missed", theirs);
    return isRight;
  });
  for (const mine of wrong) report("wrong", mine);
  return { right: right.length, expected: firm.length + wrong.length };
}

function distinct(organisations: readonly ReadOrganisation[]): ReadOrganisation[] {
  return [...new Map(organisations.map((one) => [bareForm(one.name), one])).values()];
}

function scoreUnclaimed(reading: Reading, gold: Reading, findings: Finding[]): Agreement {
  if (!gold.unclaimed) return { right: 0, expected: 0 };
  const found = reading.unclaimed ?? [];
  const isSame = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];
  const report = (verdict: Finding["verdict"], span: Span) =>
    findings.push({ kind: "unclaimed", verdict, what: gold.text.slice(...span), span });
  const missed = gold.unclaimed.filter((theirs) => !found.some((mine) => isSame(mine, theirs)));
  const wrong = found.filter((mine) => !gold.unclaimed?.some((theirs) => isSame(mine, theirs)));
  for (const span of missed) report("missed", span);
  for (const span of wrong) report("wrong", span);
  return { right: gold.unclaimed.length - missed.length, expected: gold.unclaimed.length + wrong.length };
}
