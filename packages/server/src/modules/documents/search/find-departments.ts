import type { FoundEntries, SearchTerms, SearchWindow } from "@zhigang/domain/documents";
import { fitPinyin, pinyinSyllables } from "@zhigang/domain/identity";
import type { WrittenDepartment, WrittenName } from "./department-names.ts";
import { requiredOf } from "./search-terms.ts";

/** A department that was found, by which of its names, and how well: the smaller the better. */
export interface FoundDepartment {
  readonly department: WrittenDepartment;
  readonly way: WrittenName;
  readonly distance: number;
}

/** Departments of which one name has every word, or is spelled by it; those in office, and the nearest names, first. */
export function findDepartments(departments: readonly WrittenDepartment[], terms: SearchTerms): FoundDepartment[] {
  const words = requiredOf(terms);
  if (words.length === 0) return [];
  return departments
    .flatMap((department) => {
      const [best] = department.ways
        .flatMap((way) => {
          const distance = distanceOf(way, words, terms.excluded);
          return distance === null ? [] : [{ department, way, distance }];
        })
        .toSorted((a, b) => a.distance - b.distance);
      return best ? [best] : [];
    })
    .toSorted(byNearness);
}

/** The window of what was found, as a search counts it. */
export function windowOf<T>(
  found: readonly T[],
  { from, limit }: SearchWindow,
): Omit<FoundEntries, "entries"> & { shown: T[] } {
  return { total: found.length, isCapped: false, shown: found.slice(from, from + limit) };
}

const BY_PINYIN = { whole: 1, beginning: 2, inside: 4 } as const;

function distanceOf(
  { forms, kind }: WrittenName,
  words: readonly string[],
  excluded: readonly string[],
): number | null {
  if (excluded.some((word) => forms.some((form) => form.includes(word)))) return null;
  const each = words.map((word) => Math.min(...forms.map((form) => nearness(form, word))));
  const worst = Math.max(...each);
  return Number.isFinite(worst) ? worst + (kind === "former" ? 0.5 : 0) : null;
}

/** 0 is the name itself; letters spell it, or the word is its beginning, its end or its middle. */
function nearness(form: string, word: string): number {
  if (form === word) return 0;
  if (form.startsWith(word)) return 2;
  if (form.endsWith(word)) return 3;
  if (form.includes(word)) return 4;
  const fit = /^[a-z0-9']+$/.test(word) ? fitPinyin(pinyinSyllables(form), word) : null;
  return fit === null ? Number.POSITIVE_INFINITY : BY_PINYIN[fit];
}

function byNearness(a: FoundDepartment, b: FoundDepartment): number {
  return (
    Number(a.department.isEnded) - Number(b.department.isEnded) ||
    a.distance - b.distance ||
    a.department.name.length - b.department.name.length ||
    (a.department.name < b.department.name ? -1 : 1)
  );
}
