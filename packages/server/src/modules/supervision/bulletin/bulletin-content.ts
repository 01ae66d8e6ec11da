import { COLOURS, countClasses, isReckoned } from "@zhigang/domain/supervision";
import type { ClassCount, ClassRule, Colour, ProgressClass, RoundingPolicy } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Standing } from "../as-of/load-standings.ts";
import type { DepartmentNames } from "../item/item-view.ts";

/** The figures of a bulletin: every one of them can be found on the screen at the same cut-off. */
export interface BulletinContent {
  readonly cutOffOn: CalendarDate;
  /** The one plan it tells of; null for all, absent in bulletins that were issued before plans were named. */
  readonly planTitle?: string | null;
  /** Those of the period before; absent in bulletins that were issued without them. */
  readonly former?: FormerFigures | null;
  readonly total: number;
  /** Cancelled items, out of the rates and named in the note. */
  readonly cancelled: number;
  readonly rounding: RoundingPolicy;
  readonly rule: ClassRule;
  readonly classes: readonly ClassCount[];
  readonly lights: readonly { readonly colour: Colour; readonly count: number }[];
  readonly overdue: number;
  readonly doneLate: number;
  readonly departments: readonly DepartmentRow[];
  readonly redItems: readonly ListedItem[];
  readonly problems: readonly { readonly title: string; readonly department: string; readonly problem: string }[];
}

/** 上期数: what the period before is compared by. */
export interface FormerFigures {
  readonly period: string;
  /** The bulletin that told of it; null where none was issued. */
  readonly number: string | null;
  readonly cutOffOn: CalendarDate;
  readonly total: number;
  readonly classes: readonly Pick<ClassCount, "class" | "count">[];
  readonly overdue: number;
  readonly doneLate: number;
}

/** How the items that one department leads stand. A joint lead counts them as its own. */
export interface DepartmentRow {
  readonly departmentId: string;
  readonly name: string;
  readonly total: number;
  readonly byClass: Readonly<Record<ProgressClass, number>>;
  readonly red: number;
}

export interface ListedItem {
  readonly number: string | null;
  readonly title: string;
  readonly department: string;
  readonly because: string;
}

/** What the figures are reckoned by. */
export interface BulletinRules {
  readonly cutOffOn: CalendarDate;
  readonly rounding: RoundingPolicy;
  readonly rule: ClassRule;
  readonly planTitle: string | null;
}

/** 通报: the figures of all items as they stood. */
export function bulletinContent(
  standings: readonly Standing[],
  names: DepartmentNames,
  { cutOffOn, rounding, rule, planTitle }: BulletinRules,
): BulletinContent {
  const counted = standings.filter(isReckoned);
  const lead = (standing: Standing) => names.get(leadsOf(standing)[0] ?? "") ?? "";
  return {
    cutOffOn,
    planTitle,
    total: counted.length,
    cancelled: standings.filter(({ status, number }) => status === "cancelled" && number !== null).length,
    rounding,
    rule,
    classes: countClasses(
      counted.map((one) => one.class),
      rounding,
    ),
    lights: COLOURS.map((colour) => ({ colour, count: counted.filter((one) => one.colour === colour).length })),
    overdue: counted.filter(({ isOverdue }) => isOverdue).length,
    doneLate: counted.filter(({ isDoneLate }) => isDoneLate).length,
    departments: departmentRows(counted, names),
    redItems: counted
      .filter(({ colour }) => colour === "red")
      .map((one) => ({ number: one.number, title: one.title, department: lead(one), because: one.because?.zh ?? "" })),
    problems: counted.flatMap((one) => {
      const problem = one.report?.problem.trim() ?? "";
      return problem === "" || one.class !== "behind" ? [] : [{ title: one.title, department: lead(one), problem }];
    }),
  };
}

function leadsOf({ duties }: Standing): string[] {
  return duties.filter(({ role }) => role !== "support").map(({ departmentId }) => departmentId);
}

/** In the order in which the departments first appear in the ledger: a bulletin ranks nobody unless it is asked to. */
function departmentRows(standings: readonly Standing[], names: DepartmentNames): DepartmentRow[] {
  const rows = new Map<string, Standing[]>();
  for (const standing of standings) {
    for (const departmentId of leadsOf(standing)) {
      rows.set(departmentId, [...(rows.get(departmentId) ?? []), standing]);
    }
  }
  return [...rows].map(([departmentId, own]) => {
    const count = (one: ProgressClass) => own.filter((standing) => standing.class === one).length;
    return {
      departmentId,
      name: names.get(departmentId) ?? "",
      total: own.length,
      byClass: {
        done: count("done"),
        ahead: count("ahead"),
        on_track: count("on_track"),
        behind: count("behind"),
        other: count("other"),
      },
      red: own.filter(({ colour }) => colour === "red").length,
    };
  });
}
