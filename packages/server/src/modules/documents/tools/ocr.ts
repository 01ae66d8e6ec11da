import type { ExternalPrograms } from "./external-programs.ts";
import { ProgramFailure } from "./program-failure.ts";

const NAMES = ["tesseract"] as const;
const LANGUAGE = "chi_sim";
const LIMITS = { timeLimitMs: 60_000, memoryLimitMb: 1_500, outputLimitMb: 200 } as const;

/** Tesseract's ways to cut a picture: 3 finds columns and blocks by itself, 4 expects one column of pieces of any size. */
const MODES = { page: "3", column: "4" } as const;

/** Whether Tesseract is installed; its Chinese data may be missing all the same. */
export function hasRecognition(programs: ExternalPrograms): Promise<boolean> {
  return programs.has(...NAMES);
}

/** What keeps a picture from being recognised: the program or its Chinese data are not on this machine. */
export function isRecognitionAbsent(failure: unknown): boolean {
  if (!(failure instanceof ProgramFailure)) return false;
  return failure.reason === "absent" || /loading language|traineddata/.test(failure.message);
}

/** A picture and what is asked of it. */
interface PictureCall {
  readonly png: Uint8Array;
  readonly question: keyof typeof MODES | "turn";
}

/**
 * Has Tesseract read one picture. The answer is hOCR, a page of markup with a box and a certainty for every character; of
 * `turn` its lines on orientation. Throws `ProgramFailure`.
 */
export async function recognisePicture(
  programs: ExternalPrograms,
  { png, question }: PictureCall,
  signal?: AbortSignal,
): Promise<string> {
  if (question === "turn") return findTurn(programs, png, signal);
  const { files } = await programs.run({
    names: NAMES,
    args: [
      "{folder}/page.png",
      "{folder}/page",
      "-l",
      LANGUAGE,
      "--psm",
      MODES[question],
      "-c",
      "hocr_char_boxes=1",
      "hocr",
    ],
    files: { "page.png": png },
    wants: (name) => name === "page.hocr",
    limits: LIMITS,
    signal,
  });
  return textOf(files.get("page.hocr"));
}

/** Orientation and script detection; nothing where the data (osd) are missing or the picture holds too few characters. */
async function findTurn(programs: ExternalPrograms, png: Uint8Array, signal?: AbortSignal): Promise<string> {
  try {
    const { stdout } = await programs.run({
      names: NAMES,
      args: ["{folder}/page.png", "-", "--psm", "0", "-l", "osd"],
      files: { "page.png": png },
      wants: () => false,
      limits: LIMITS,
      signal,
    });
    return stdout.toString("utf8");
  } catch (error) {
    if (error instanceof ProgramFailure && error.reason === "failed") return "";
    throw error;
  }
}

/** Has Tesseract put a picture of any kind on the pages of a PDF, without reading it. Throws `ProgramFailure`. */
export async function pictureToPdf(
  programs: ExternalPrograms,
  picture: { readonly bytes: Uint8Array; readonly extension: string },
  signal?: AbortSignal,
): Promise<Buffer> {
  const name = `picture${picture.extension}`;
  const { files } = await programs.run({
    names: NAMES,
    // Mode 10 takes the whole picture for a single character: the quickest way to a PDF that holds it.
    args: [`{folder}/${name}`, "{folder}/pages", "-l", LANGUAGE, "--psm", "10", "pdf"],
    files: { [name]: picture.bytes },
    wants: (made) => made === "pages.pdf",
    limits: LIMITS,
    signal,
  });
  const pdf = files.get("pages.pdf");
  if (!pdf || pdf.length === 0) throw new ProgramFailure("failed", "tesseract", "gave no result");
  return pdf;
}

function textOf(hocr: Buffer | undefined): string {
  if (!hocr) throw new ProgramFailure("failed", "tesseract", "gave no result");
  return hocr.toString("utf8");
}
