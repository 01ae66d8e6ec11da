import { ReadRefusal } from "../readers/index.ts";
import type { PictureQuestion } from "../readers/index.ts";
import type { ExternalPrograms } from "../tools/external-programs.ts";
import { hasRecognition, isRecognitionAbsent, recognisePicture } from "../tools/ocr.ts";
import { ProgramFailure } from "../tools/program-failure.ts";

/** Has a picture of a page recognised. Rejects with `ReadRefusal`. */
export type RecognisePicture = (png: Uint8Array, question: PictureQuestion, signal?: AbortSignal) => Promise<string>;

/** Recognition by the machine's own program for the pages of one file; null where it has none. */
export async function pictureRecogniser(
  programs: ExternalPrograms,
  fileName: string,
): Promise<RecognisePicture | null> {
  if (!(await hasRecognition(programs))) return null;
  return async (png, question, signal) => {
    try {
      return await recognisePicture(programs, { png, question }, signal);
    } catch (error) {
      throw refusalOf(error, fileName);
    }
  };
}

function refusalOf(error: unknown, fileName: string): unknown {
  if (!(error instanceof ProgramFailure)) return error;
  if (error.reason === "cancelled") return new ReadRefusal("documents.reading_cancelled", { fileName }, error);
  if (isRecognitionAbsent(error))
    return new ReadRefusal("documents.recognition_missing", { fileName, pages: "1" }, error);
  return new ReadRefusal("documents.recognition_failed", { fileName, reason: error.reason }, error);
}
