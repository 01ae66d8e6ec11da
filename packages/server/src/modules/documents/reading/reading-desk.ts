import { ReadRefusal } from "../readers/index.ts";
import { ExternalPrograms } from "../tools/external-programs.ts";
import type { FileReading } from "./file-reading.ts";
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
    const reading = await this.pool.read(prepared.bytes, fileName, { ...options, readAs: prepared.readAs });
    return {
      ...reading,
      format: prepared.convertedFrom ?? reading.format,
      warnings: [...prepared.warnings, ...reading.warnings],
    };
  }

  /** Stops the programs under way and the threads that wait. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.pool.close();
  }
}
