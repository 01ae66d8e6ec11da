export type * from "./content/content.ts";
export { ContentBuilder } from "./content/content-builder.ts";
export type { CellInput, ParagraphInput, TableInput } from "./content/content-builder.ts";
export * from "./extraction.ts";
export { contains, overlaps, quote } from "./span.ts";
export type { Span } from "./span.ts";
