import { shortBodyForm } from "@zhigang/domain/identity";
import type { BodyDirectory, KnownDepartment } from "@zhigang/domain/identity";
import { comparableForm } from "./comparable-form.ts";

/** A department with every way to write its names, in the form in which texts are compared. */
export interface WrittenDepartment {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly isEnded: boolean;
  readonly ways: readonly WrittenName[];
}

export interface WrittenName {
  /** The name as it is kept. */
  readonly written: string;
  readonly kind: "name" | "former" | "short" | "alias";
  readonly forms: readonly string[];
}

/** Every department with all its names: those it bears and bore, short ones and aliases, with and without their place. */
export function writtenDepartments({ departments, divisions }: BodyDirectory, today: string): WrittenDepartment[] {
  const nameOf = new Map(divisions.map(({ code, name }) => [code, name]));
  return departments.map((department) => {
    const divisionName = nameOf.get(department.divisionCode) ?? "";
    const ways = namesOf(department, today).map(([written, kind]) => ({
      written,
      kind,
      forms: formsOf(written, divisionName),
    }));
    return {
      id: department.id,
      name: ways.find(({ kind }) => kind === "name")?.written ?? ways[0]?.written ?? "",
      divisionCode: department.divisionCode,
      isEnded: department.endedOn !== null && department.endedOn <= today,
      ways,
    };
  });
}

function namesOf({ names, aliases }: KnownDepartment, today: string): (readonly [string, WrittenName["kind"]])[] {
  return [
    ...names.map(({ name, validTo }) => [name, validTo === null || validTo >= today ? "name" : "former"] as const),
    ...names.flatMap(({ name, shortName }) =>
      shortName === null || shortName === name ? [] : [[shortName, "short"] as const],
    ),
    ...aliases.map(({ alias }) => [alias, "alias"] as const),
  ];
}

/** The names of a city are few, are asked for with every letter typed, and take long to write in all ways. */
const waysKnown = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

function formsOf(written: string, divisionName: string): readonly string[] {
  const key = `${divisionName}\n${written}`;
  const known = waysKnown.get(key);
  if (known) return known;
  const forms = waysToWrite(written, divisionName);
  if (waysKnown.size >= MOST_KNOWN) waysKnown.clear();
  waysKnown.set(key, forms);
  return forms;
}

/** 澜州市科学技术局 is also written 市科学技术局, 科学技术局, 市科技局 and 科技局. */
function waysToWrite(written: string, divisionName: string): readonly string[] {
  const level = divisionName.slice(-1);
  const bare = written.replace(/^中共/, "");
  const isPlaced = divisionName !== "" && bare.startsWith(divisionName);
  const core = isPlaced ? bare.slice(divisionName.length) : bare.replace(/^[省市区县](?=..)/, "");
  const short = shortBodyForm(core);
  const ways = [written, bare, core, short, ...(level === "" ? [] : [level + core, level + short])];
  return [...new Set(ways.filter((way) => way.length > 1).map(comparableForm))];
}
