import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildSamples, presentExpected } from "./make/build-samples.ts";
import type { ExpectedTask } from "./make/expected.ts";

const samples = await buildSamples();
const tasks = samples.expected.flatMap((each) => each.tasks);
const targets = samples.expected.flatMap((each) => each.targets);

interface Department {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly names: readonly { name: string; shortName: string; validFrom: string; validTo: string | null }[];
  readonly aliases: readonly string[];
}
const { departments, successions } = city("departments") as {
  departments: readonly Department[];
  successions: readonly { from: readonly string[]; to: string }[];
};

describe("the committed files are what the texts say", () => {
  test.each([...samples.files])("%s, byte for byte", (name, bytes) => {
    expect(Buffer.from(bytes).equals(readFileSync(new URL(`files/${name}`, import.meta.url)))).toBe(true);
  });

  test.each(samples.expected)("what is expected of $file", (each) => {
    const committed = readFileSync(
      new URL(`expected/${each.file.replace(/\.\w+$/, ".json")}`, import.meta.url),
      "utf8",
    );
    expect(presentExpected(each)).toBe(committed);
  });

  test.each(samples.expected)("$file holds the words of its tasks and targets", (each) => {
    const words = wordsOf(each.file);
    for (const task of each.tasks) expect(words).toContain(task.opening);
    for (const target of each.targets) expect(words).toContain(target.before + target.words);
  });
});

test("the city is as large as promised", () => {
  expect(tasks).toHaveLength(150);
  expect(targets).toHaveLength(95);
  expect(samples.expected.map((each) => each.tasks.length)).toEqual([34, 28, 31, 28, 29]);
  expect(departments.filter(isActiveHere)).toHaveLength(40);
});

test("every body that owns a task is registered, collective, or left out on purpose", () => {
  const collectives = city("collectives") as { collectives: { name: string }[]; unregistered: { name: string }[] };
  const known = new Set([
    ...departments.flatMap(({ names, aliases }) => [
      ...aliases,
      ...names.flatMap((each) => [each.name, each.shortName]),
    ]),
    ...collectives.collectives.map(({ name }) => name),
    ...collectives.unregistered.map(({ name }) => name),
  ]);
  const named = new Set(tasks.flatMap(({ leads, supports }) => [...leads, ...supports]));
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});

test("no body both leads and supports a task", () => {
  const both = ({ leads, supports }: ExpectedTask): boolean => leads.some((name) => supports.includes(name));
  expect(tasks.filter(both)).toEqual([]);
});

test("departments hang together: parents and successors exist, names follow one another without a gap", () => {
  const ids = new Set(departments.map(({ id }) => id));
  expect(ids.size).toBe(departments.length);
  const pointers = [
    ...departments.flatMap(({ parent }) => parent ?? []),
    ...successions.flatMap(({ from, to }) => [...from, to]),
  ];
  expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
  for (const { names } of departments) {
    names.slice(1).forEach((name, index) => expect(name.validFrom).toBe(dayAfter(names[index]?.validTo)));
  }
});

describe("known contradictions", () => {
  const { contradictions } = expectedFile("contradictions") as {
    contradictions: { id: string; statements: { file: string; path: string | null; words: string }[] }[];
  };

  test.each(contradictions)("$id stands in the files", ({ statements }) => {
    for (const { file, path, words } of statements) {
      expect(wordsOf(file)).toContain(words);
      const paths = samples.expected.find((each) => each.file === file)?.tasks.map((task) => task.path);
      if (path !== null) expect(paths).toContain(path);
    }
  });

  test("the parts of the core industry add up to more than the whole", () => {
    const headline = targets.find((target) => target.name === "人工智能核心产业规模");
    const parts = targets.filter((target) => target.partOf === "人工智能核心产业规模");
    expect(headline?.value).toBe("500");
    expect(parts.reduce((sum, part) => sum + Number(part.value), 0)).toBe(520);
  });
});

test("demo personas say that they are a demonstration, and stand in a department that exists", () => {
  const { personas } = city("personas") as { personas: { displayName: string; department: string | null }[] };
  expect(personas.length).toBeGreaterThan(7);
  for (const { displayName, department } of personas) {
    expect(displayName).toMatch(/^演示-/);
    if (department !== null) expect(departments.map(({ id }) => id)).toContain(department);
  }
});

function isActiveHere({ divisionCode, kind, names }: Department): boolean {
  const isOurs = divisionCode.startsWith("9901");
  return isOurs && (kind === "department" || kind === "party") && names.at(-1)?.validTo === null;
}

function city(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`city/${name}.json`, import.meta.url), "utf8"));
}

function expectedFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`expected/${name}.json`, import.meta.url), "utf8"));
}

/** The words of a file without its mark-up; deleted text is not among them. */
function wordsOf(name: string): string {
  const bytes = samples.files.get(name) ?? new Uint8Array();
  const xml = name.endsWith(".html")
    ? strFromU8(bytes)
    : Object.entries(unzipSync(bytes))
        .filter(([part]) => /document\.xml$|sharedStrings\.xml$/.test(part))
        .map(([, part]) => strFromU8(part))
        .join("");
  return xml
    .replaceAll(/<w:delText[^>]*>[^<]*<\/w:delText>/g, "")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"');
}

function dayAfter(day: string | null | undefined): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
