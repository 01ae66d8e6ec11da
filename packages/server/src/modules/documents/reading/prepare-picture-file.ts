import { orientationOf, withoutCameraNotes } from "../readers/image/camera-notes.ts";
import { PICTURE_EXTENSIONS, pictureHead } from "../readers/image/picture-head.ts";
import type { PictureHead } from "../readers/image/picture-head.ts";
import { ReadRefusal } from "../readers/reader.ts";
import { isRecognitionAbsent, pictureToPdf } from "../tools/ocr.ts";
import { ProgramFailure } from "../tools/program-failure.ts";
import type { Preparer } from "./prepared-file.ts";
import { turnPicturePage } from "./turn-picture-page.ts";

/** A3 at 600 dpi; more is no page of paper. */
const MOST_PIXELS = 80_000_000;
const LONGEST_SIDE = 20_000;

/** Pictures: put on the pages of a PDF, outside our own process, and read as a scanned one. */
export const preparePictureFile: Preparer = async (bytes, fileName, { programs, signal }) => {
  const head = pictureHead(bytes);
  if (head === null) return null;
  refusePicture(head, fileName);
  const extension = PICTURE_EXTENSIONS[head.format][0] ?? "";
  try {
    // The PDF holds a JPEG byte for byte, and is what the screen shows.
    const shown = head.format === "jpg" ? withoutCameraNotes(bytes) : bytes;
    const laid = await pictureToPdf(programs, { bytes: shown, extension }, signal);
    const pdf = turnPicturePage(laid, orientationOf(bytes, head.format));
    return { bytes: pdf, readAs: `${fileName}.pdf`, convertedFrom: head.format, warnings: [] };
  } catch (error) {
    throw refusalOf(error, fileName);
  }
};

function refusePicture({ format, size }: PictureHead, fileName: string): void {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(fileName.trim())?.[0].toLowerCase();
  if (extension !== undefined && !PICTURE_EXTENSIONS[format].includes(extension)) {
    throw new ReadRefusal("documents.extension_mismatch", { fileName, found: format });
  }
  if (size === null) throw new ReadRefusal("documents.picture_damaged", { fileName });
  const isHuge = size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_SIDE;
  if (isHuge) throw new ReadRefusal("documents.picture_too_large", { ...size });
}

function refusalOf(error: unknown, fileName: string): unknown {
  if (!(error instanceof ProgramFailure)) return error;
  if (error.reason === "cancelled") return new ReadRefusal("documents.reading_cancelled", { fileName }, error);
  if (isRecognitionAbsent(error))
    return new ReadRefusal("documents.recognition_missing", { fileName, pages: "1" }, error);
  return new ReadRefusal("documents.picture_damaged", { fileName }, error);
}
