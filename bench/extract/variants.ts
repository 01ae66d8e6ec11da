import { contentFromPlainText, readPlan, toReadingForm } from "@zhigang/policy-text";
import type { GoldDocument } from "../../packages/policy-text/gold/gold.ts";
import { applyEdits, goldAfterEdits } from "../../packages/policy-text/gold/scoring/edits.ts";
import { readingOfExtraction } from "../../packages/policy-text/gold/scoring/reading.ts";
import type { Reading } from "../../packages/policy-text/gold/scoring/reading.ts";
import { KINDS, scoreReading } from "../../packages/policy-text/gold/scoring/score.ts";
import { findBrokenSpans } from "../../packages/policy-text/gold/scoring/spans.ts";
import { ratesOf, sumScores } from "../../packages/policy-text/gold/scoring/totals.ts";
import { printTable } from "../table.ts";
import { DISTURBANCES } from "./disturbances.ts";
import type { Disturbance } from "./disturbances.ts";

/** Prints how the same documents are read in other forms; `listOf` names one form whose differences are listed. */
export function measureVariants(documents: readonly GoldDocument[], listOf: string | undefined): void {
  console.log("\nThe same plans in other forms: F1 over all of them");
  printTable(
    ["form", ...KINDS, "invented", "spans broken"],
    DISTURBANCES.map((disturbance) => measureVariant(documents, disturbance, disturbance.name === listOf)),
  );
}

function measureVariant(documents: readonly GoldDocument[], { name, edits }: Disturbance, isListed: boolean): string[] {
  let broken = 0;
  const scores = documents.map((document) => {
    const changes = edits(document.text);
    const text = applyEdits(document.text, changes);
    const extraction = readPlan(contentFromPlainText(text, document.fileName));
    broken += findBrokenSpans(extraction, text).length;
    return scoreReading(
      inReadingForm(readingOfExtraction(extraction)),
      inReadingForm(goldAfterEdits(document, changes)),
    );
  });
  if (isListed) {
    for (const finding of scores.flatMap((score) => score.findings)) {
      console.log(`  ${finding.verdict} ${finding.kind}: ${finding.what.slice(0, 120)}`);
    }
  }
  const sums = sumScores(scores);
  const invented = scores.reduce((sum, score) => sum + score.inventedLeads, 0);
  return [name, ...KINDS.map((kind) => ratesOf(sums[kind]).f1.toFixed(1)), String(invented), String(broken)];
}

/** Titles and names as the grammars read them, so that another script or width is no difference. */
function inReadingForm(reading: Reading): Reading {
  return {
    ...reading,
    tasks: reading.tasks.map((task) => ({
      ...task,
      title: toReadingForm(task.title),
      leads: task.leads.map(toReadingForm),
      supports: task.supports.map(toReadingForm),
      ...(task.either && { either: task.either.map(toReadingForm) }),
    })),
    indicators: reading.indicators.map((indicator) => ({ ...indicator, unit: toReadingForm(indicator.unit) })),
    references: reading.references.map((reference) => ({
      ...reference,
      title: reference.title === null ? null : toReadingForm(reference.title),
      number: reference.number === null ? null : toReadingForm(reference.number),
    })),
  };
}
