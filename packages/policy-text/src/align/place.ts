import { readingOf } from "../content/reading-of.ts";
import type { AlignedPlan } from "./alignment.ts";

/** How the places of two plans stand to each other. */
export type Kinship = "named" | "unknown" | "foreign";

/** The place a plan holds for: as its head says, else the one it names most; null where neither is clear. */
export function placeOf(plan: AlignedPlan): string | null {
  return statedPlace(plan) ?? mostNamedPlace(readingOf(plan.content));
}

function statedPlace({ content, extraction }: AlignedPlan): string | null {
  const { title, issuingAuthority } = extraction.document;
  const firstLine = readingOf(content).trimStart().split("\n", 1)[0] ?? "";
  for (const words of [issuingAuthority, title, firstLine]) {
    const place = placeIn(words);
    if (place !== null) return place;
  }
  return null;
}

const PIECE = /^[\p{Script=Han}]{2,7}?(?:省|自治区|自治州|地区|市|州|盟|新区|区|县|旗)/u;
const NOT_A_PLACE =
  /园区|街区|城市|都市|超市|[全本我各]\p{Script=Han}$|[全本我各][省市区县]|社区|示范区|开发区|功能区|^城区|山区|灾区|牧区|林区|库区|景区|校区|片区|辖区|矿区|港区|郊区|先行区|区域|[的与和及]/u;

/** The places that open some words, joined: `岚汀市鹤鸣区`. */
function placeIn(words: string | null): string | null {
  let rest = (words ?? "").replace(/^[#\s《]+|^关于|^中共/g, "");
  let place = "";
  for (let piece = PIECE.exec(rest)?.[0]; piece !== undefined; piece = PIECE.exec(rest)?.[0]) {
    if (NOT_A_PLACE.test(piece)) break;
    place += piece;
    rest = rest.slice(piece.length);
  }
  return place === "" ? null : place;
}

const NAMED =
  /(?<![\p{Script=Han}])([\p{Script=Han}]{2,3})(省|市|区|县)(?=人民政府|委|政府|[\p{Script=Han}]{2,8}(?:局|委|办))/gu;
const LEAST_NAMED = 2;

function mostNamedPlace(reading: string): string | null {
  const counts = new Map<string, number>();
  for (const [, name = "", kind = ""] of reading.matchAll(NAMED)) {
    const place = name + kind;
    if (!NOT_A_PLACE.test(place)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return count >= LEAST_NAMED ? place : null;
}

/** The names of a place without the word for its kind, from the widest to the narrowest. */
export function namesOf(place: string): string[] {
  const pieces = place.matchAll(/([\p{Script=Han}]{2,}?)(?:省|自治区|自治州|市|州|盟|新区|区|县|旗)/gu);
  return [...pieces].map(([, name = ""]) => name);
}

/** Whether two plans hold for the same place; null where one of them does not say. */
export function isSamePlace(upper: string | null, lower: string | null): boolean | null {
  if (upper === null || lower === null) return null;
  return namesOf(upper).at(-1) === namesOf(lower).at(-1);
}

/**
 * Whether the lower plan stands under the place of the upper one: `named` where it names that place, `foreign` where it is
 * another city's, `unknown` where the texts do not say: a district that leaves out its city, a table without a head.
 */
export function kinshipOf(upper: AlignedPlan, lower: AlignedPlan): Kinship {
  const place = statedPlace(upper);
  if (place === null) return "unknown";
  const names = namesOf(place);
  const below = statedPlace(lower);
  const reading = readingOf(lower.content);
  if (names.some((name) => below?.includes(name) || reading.includes(name))) return "named";
  return below === null || isStateLevel(place) || isLocal(below) ? "unknown" : "foreign";
}

/** A district or county by itself says nothing of its city. */
function isLocal(place: string): boolean {
  return namesOf(place).length === 1 && /[区县旗]$/.test(place);
}

function isStateLevel(place: string): boolean {
  return /省$|自治区$/.test(place);
}
