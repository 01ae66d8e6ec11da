import { describe, expect, test } from "vitest";
import { loadGoldOf, loadShippedGold } from "./gold.ts";
import type { Gold, GoldDocument } from "./gold.ts";
import { isValidSpan } from "./scoring/likeness.ts";
import { readingOfGold } from "./scoring/reading.ts";
import { scoreReading } from "./scoring/score.ts";
import { ratesOf } from "./scoring/totals.ts";
import { contains, quote } from "../src/span.ts";
import type { Span } from "../src/span.ts";

const realPlans = process.env["ZHIGANG_TEST_PLANS"];
const documents: readonly GoldDocument[] = [...loadShippedGold(), ...(realPlans ? loadGoldOf(realPlans) : [])];

test("the gold of the plans in the repository is found", () => {
  expect(loadShippedGold().length).toBeGreaterThanOrEqual(24);
});

describe.each(documents.map((document) => ({ ...document, name: document.gold.name })))("gold of $name", (document) => {
  const { gold, text } = document;

  test("stands on the text it was made on", () => {
    expect(text.length).toBe(gold.length);
    expect(spansOf(gold).filter((span) => !isValidSpan(text, span))).toEqual([]);
  });

  test("a title stands in its task, and begins and ends with words", () => {
    for (const task of gold.tasks) {
      expect(contains(task.span, task.title)).toBe(true);
      expect(quote(text, task.title)).toBe(quote(text, task.title).trim());
    }
  });

  test("every body it names stands in the text, whole or with an elided part restored", () => {
    const named = gold.tasks.flatMap(({ leads, supports }) => [...leads, ...supports]);
    for (const name of named)
      expect(
        name.split("|").some((form) => isNamed(text, form)),
        name,
      ).toBe(true);
  });

  test("the digits of a value stand in its words", () => {
    for (const { span, value, doubtful } of gold.indicators) {
      const [low = ""] = value.split("-");
      const words = quote(text, span).replace(/\n/g, "");
      if (doubtful === undefined && /\d/.test(words)) expect(words).toContain(low);
    }
  });

  test("measures itself as wholly right", () => {
    const reading = readingOfGold(document);
    const firm = {
      ...reading,
      tasks: reading.tasks.map((task) => ({
        ...task,
        leads: task.leads.map((name) => firstForm(name) ?? name),
        supports: task.supports.map((name) => firstForm(name) ?? name),
      })),
      indicators: reading.indicators.map((indicator) => ({
        ...indicator,
        deadline: firstForm(indicator.deadline),
        unit: firstForm(indicator.unit) ?? "",
      })),
    };

    const { tallies, inventedLeads, diagnosis } = scoreReading(firm, reading);

    for (const kind of ["extent", "path", "openList", "phases", "unclaimed"] as const)
      expect(diagnosis[kind].right).toBe(diagnosis[kind].expected);
    for (const tally of Object.values(tallies)) expect(ratesOf(tally).f1).toBe(100);
    expect(inventedLeads).toBe(0);
  });
});

function spansOf(gold: Gold): (readonly [number, number])[] {
  return [
    ...gold.tasks.flatMap(({ span, title }) => [span, title]),
    ...gold.indicators.flatMap(({ span, name }) => (name ? [span, name] : [span])),
    ...gold.references.flatMap(({ span, title }) => (title ? [span, title] : [span])),
    ...(gold.unclaimed ?? []),
    ...identitySpans(gold),
  ];
}

function identitySpans({ identity = {} }: Gold): Span[] {
  const { title, otherTitle, documentNumber, issuingAuthority } = identity;
  return [title, otherTitle, documentNumber, issuingAuthority].filter((span) => span !== null && span !== undefined);
}

function isNamed(text: string, name: string): boolean {
  const words = text.replaceAll("\n", "");
  const forms = [name, name.slice(1), name.slice(2)];
  return forms.some((form) => words.includes(form)) || text.includes(name.replace(/管委会$/, ""));
}

function firstForm(forms: string | null): string | null {
  const first = forms?.split("|")[0] ?? null;
  return first === "none" ? null : first;
}
