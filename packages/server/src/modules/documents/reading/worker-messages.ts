import type { PictureQuestion, RefusalCode, SheetRoles, Warning } from "../readers/index.ts";
import type { FileReading, ReadingStage } from "./file-reading.ts";

/** What a reading worker is asked. */
export interface ReadingRequest {
  readonly kind: "read";
  /** Whether it may have pictures recognised. */
  readonly mayRecognise: boolean;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly readAs: string;
  readonly sheets: readonly SheetRoles[];
}

/** What a reading worker is told after it asked to have a picture recognised. */
export type RecognitionReply =
  | { readonly kind: "recognised"; readonly answer: string }
  | { readonly kind: "not_recognised"; readonly code: RefusalCode; readonly details: Warning["details"] };

/** What a reading worker says: any number of stages and of pictures to recognise, then one of the others. */
export type ReadingReport =
  | { readonly kind: "picture"; readonly png: Uint8Array; readonly question: PictureQuestion }
  | { readonly kind: "stage"; readonly stage: ReadingStage }
  | { readonly kind: "done"; readonly reading: FileReading }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly details: Warning["details"] }
  | { readonly kind: "failed"; readonly message: string };
