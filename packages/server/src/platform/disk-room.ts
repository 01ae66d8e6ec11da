import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { freeBytes } from "./free-space.ts";
import type { Logger } from "./logger.ts";

/** Watches the room on the disk, so that writing pauses before the database can no longer write its log (quality R-04). */
export interface DiskRoom {
  /** Whether people may write now; as of the last look. */
  hasRoom(): boolean;
  stop(): Promise<void>;
}

export interface DiskRoomOptions {
  readonly folder: string;
  /** Below this, writing pauses. */
  readonly leastBytes: number;
  readonly logger: Logger;
}

const LOOK_EVERY_MS = 1_000;
/** Freed as the disk runs full and at a start without room: PostgreSQL recovers only where its log can grow. */
const RESERVE_FILE = "space-reserve";
const RESERVE_BYTES = 48 * 1024 * 1024;

/** Starts watching; the first look is over when this settles. */
export async function watchDiskRoom({ folder, leastBytes, logger }: DiskRoomOptions): Promise<DiskRoom> {
  let isScarce = false;
  const look = async (): Promise<void> => {
    const free = await freeBytes(folder);
    const wasScarce = isScarce;
    isScarce = free < leastBytes;
    if (isScarce !== wasScarce) logger.warn(isScarce ? "disk.scarce" : "disk.ample", { folder, free, leastBytes });
    if (free < leastBytes / 2) await releaseReserve(folder);
    else if (free > leastBytes + 2 * RESERVE_BYTES) await keepReserve(folder);
  };
  let looking = look();
  await looking;
  const timer = setInterval(() => {
    looking = look().catch((error: unknown) => logger.warn("disk.unknown", { folder, error }));
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    hasRoom: () => !isScarce,
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Before a start without room: gives the reserve back to the disk, so that the database can recover. */
export async function makeRoomToRecover(folder: string, leastBytes: number): Promise<void> {
  const free = await freeBytes(folder).catch(() => Infinity); // a folder that is not there yet has nothing to recover
  if (free < leastBytes / 2) await releaseReserve(folder);
}

async function releaseReserve(folder: string): Promise<void> {
  await rm(join(folder, RESERVE_FILE), { force: true });
}

/** Blocks that are really there: a sparse file would reserve nothing. */
async function keepReserve(folder: string): Promise<void> {
  const path = join(folder, RESERVE_FILE);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size === RESERVE_BYTES) return;
  const file = await open(path, "w");
  try {
    const block = Buffer.alloc(1024 * 1024);
    for (let written = 0; written < RESERVE_BYTES; written += block.length) await file.write(block);
  } finally {
    await file.close();
  }
}
