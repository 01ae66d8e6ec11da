export type * from "./content/content.ts";
export { ContentBuilder } from "./content/content-builder.ts";
export type { CellInput, ParagraphInput, TableInput } from "./content/content-builder.ts";
export * from "./extraction.ts";
export { contains, overlaps, quote } from "./span.ts";
export type { Span } from "./span.ts";
export { contentFromPlainText } from "./content/plain-text/content-from-plain-text.ts";
export { toReadingForm } from "./content/reading-form.ts";
export { buildOutline } from "./structure/build-outline.ts";
export { COLUMN_ROLES } from "./structure/outline.ts";
export type * from "./structure/outline.ts";
export { readPlan } from "./read-plan.ts";
export { presentExtraction } from "./export-shape/present-extraction.ts";
export type {
  PresentedExtraction,
  PresentedIndicator,
  PresentedQuestion,
  PresentedTask,
} from "./export-shape/present-extraction.ts";
export * from "./align/alignment.ts";
export { alignPlans } from "./align/align-plans.ts";
export { explainConflict, explainGap, explainLink, presentAlignment } from "./align/present-alignment.ts";
export type { PresentedAlignment, PresentedEnd } from "./align/present-alignment.ts";
