import type { IndicatorClass, SectionRole } from "../extraction.ts";
import type { NumberSite } from "./number-sites.ts";

/** What a number is, how sure the rule is, and which rule it was. */
export interface Verdict {
  readonly class: IndicatorClass;
  readonly confidence: number;
  readonly reason: string;
}

/** What is known around a number before it is judged. */
export interface SiteContext {
  readonly role: SectionRole;
  /** Inside a table cell, where verbs may be left out. */
  readonly isCell: boolean;
  readonly isPast: boolean;
  /** A date of its own paragraph governs it. */
  readonly isDated: boolean;
  readonly previous: { readonly site: NumberSite; readonly verdict: Verdict } | null;
  readonly next: NumberSite | null;
}

/** One rule of the target grammar: its verdict, or null where it has nothing to say. */
export type Rule = (reading: string, site: NumberSite, context: SiteContext) => Verdict | null;

/** A verdict with its confidence, which comes from the rule, and its reason. */
export function verdict(kind: IndicatorClass, confidence: number, reason: string): Verdict {
  return { class: kind, confidence, reason };
}

/** Whether the number before this one in its sentence is a target. */
export function isBesideTarget(site: NumberSite, { previous }: SiteContext): boolean {
  return previous !== null && previous.verdict.class === "target" && previous.site.sentence[0] === site.sentence[0];
}
