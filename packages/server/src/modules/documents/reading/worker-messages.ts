import type { RefusalCode, SheetRoles, Warning } from "../readers/index.ts";
import type { FileReading, ReadingStage } from "./file-reading.ts";

/** What a reading worker is asked. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly readAs: string;
  readonly sheets: readonly SheetRoles[];
}

/** What a reading worker answers: any number of stages, then one of the others. */
export type ReadingReport =
  | { readonly kind: "stage"; readonly stage: ReadingStage }
  | { readonly kind: "done"; readonly reading: FileReading }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly details: Warning["details"] }
  | { readonly kind: "failed"; readonly message: string };
