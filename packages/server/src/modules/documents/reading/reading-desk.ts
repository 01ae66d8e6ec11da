import { officeKind } from "../readers/office/office-kind.ts";
import { pictureHead } from "../readers/image/picture-head.ts";
import { ReadRefusal } from "../readers/index.ts";
import { ExternalPrograms } from "../tools/external-programs.ts";
import { convertWithOffice, hasOffice } from "../tools/office.ts";
import { ProgramFailure } from "../tools/program-failure.ts";
import type { FileReading } from "./file-reading.ts";
import { officeFileOf } from "./office-formats.ts";
import type { OfficeFile } from "./office-formats.ts";
import { pictureRecogniser } from "./picture-recogniser.ts";
import { prepareFile } from "./prepare-file.ts";
import { ReadingPool } from "./reading-pool.ts";
import type { PooledReadingOptions, PoolLimits } from "./reading-pool.ts";

/** Takes a file, has the machine's programs prepare it where no reader reads it, and has it read in a thread. */
export class ReadingDesk {
  private readonly pool: ReadingPool;
  private readonly programs: ExternalPrograms;
  private readonly closing = new AbortController();

  constructor(limits: PoolLimits, programs = new ExternalPrograms()) {
    this.pool = new ReadingPool(limits);
    this.programs = programs;
  }

  /** Reads one file; refuses with a `ReadRefusal` and nothing else. */
  async read(bytes: Uint8Array, fileName: string, options: PooledReadingOptions = {}): Promise<FileReading> {
    options.onStage?.("detecting");
    const signal = options.signal ? AbortSignal.any([options.signal, this.closing.signal]) : this.closing.signal;
    const prepared = await prepareFile(bytes, fileName, { programs: this.programs, signal }).catch((error: unknown) => {
      if (error instanceof ReadRefusal) throw error;
      throw new ReadRefusal("documents.reading_failed", { fileName }, error);
    });
    const recognise = await pictureRecogniser(this.programs, fileName);
    const ways = { readAs: prepared.readAs, signal, ...(recognise && { recognisePicture: recognise }) };
    const reading = await this.pool.read(prepared.bytes, fileName, { ...options, ...ways });
    return {
      ...reading,
      format: prepared.convertedFrom ?? reading.format,
      warnings: [...prepared.warnings, ...reading.warnings],
      ...(pictureHead(bytes) && { rendition: prepared.bytes }),
    };
  }

  /** Whether this machine can draw office files. */
  canRender(): Promise<boolean> {
    return hasOffice(this.programs);
  }

  /** A PDF of an office file as it looks; null where it cannot be drawn. */
  async render(bytes: Uint8Array, fileName: string): Promise<Buffer | null> {
    try {
      const from = officeKind(bytes) === "docx" ? "docx" : officeFileOf(bytes, fileName)?.from;
      return from === undefined ? null : await this.drawPdf(bytes, from);
    } catch (error) {
      if (error instanceof ReadRefusal) return null;
      throw error;
    }
  }

  /** A PDF of what the system itself wrote, or of a file whose kind is known; null where it cannot be drawn. */
  async drawPdf(bytes: Uint8Array, from: "docx" | "fodt" | OfficeFile["from"]): Promise<Buffer | null> {
    try {
      return await convertWithOffice(this.programs, { bytes, from, to: "pdf", signal: this.closing.signal });
    } catch (error) {
      // Cancelled by the end of the service: to be tried again after the next start.
      if (error instanceof ProgramFailure && error.reason !== "cancelled") return null;
      throw error;
    }
  }

  /** Stops the programs under way and the threads that wait. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.pool.close();
  }
}
