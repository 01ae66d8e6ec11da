import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { StartRefusal } from "../../config/start-refusal.ts";

/**
 * A backup is one gzip file of frames: a letter, a length of four bytes, and that many bytes.
 * `H` opens it, then for each table `T` and any number of `R`, rows as JSON lines, and `M`, the manifest, closes it.
 */
export interface Frame {
  readonly kind: "H" | "T" | "R" | "M";
  readonly content: Buffer;
}

const HEAD_BYTES = 5;
const LARGEST_FRAME_BYTES = 512 * 2 ** 20;
const KINDS: readonly string[] = ["H", "T", "R", "M"];

/** The bytes of one frame. */
export function writeFrame(kind: Frame["kind"], content: string): Buffer {
  const bytes = Buffer.from(content, "utf8");
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Reads a backup file frame by frame, never more than one in memory; anything cut short or malformed is refused. */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  const parts: Buffer[] = [];
  let waiting = 0;
  try {
    for await (const chunk of createReadStream(path).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      parts.push(chunk);
      waiting += chunk.length;
      if (waiting < missingBytes(rest)) continue;
      rest = Buffer.concat([rest, ...parts]);
      parts.length = 0;
      waiting = 0;
      for (let end = endOfFrame(rest); end !== undefined; end = endOfFrame(rest)) {
        yield { kind: kindOf(rest), content: rest.subarray(HEAD_BYTES, end) };
        rest = rest.subarray(end);
      }
    }
  } catch (cause) {
    throw cause instanceof StartRefusal ? cause : damaged(path, cause);
  }
  if (rest.length + waiting > 0) throw damaged(path);
}

function missingBytes(rest: Buffer): number {
  return rest.length < HEAD_BYTES ? HEAD_BYTES - rest.length : HEAD_BYTES + rest.readUInt32BE(1) - rest.length;
}

function endOfFrame(bytes: Buffer): number | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const length = bytes.readUInt32BE(1);
  if (!KINDS.includes(kindOf(bytes)) || length > LARGEST_FRAME_BYTES) throw new RangeError("no frame begins here");
  return bytes.length < HEAD_BYTES + length ? undefined : HEAD_BYTES + length;
}

function kindOf(bytes: Buffer): Frame["kind"] {
  return bytes.toString("latin1", 0, 1) as Frame["kind"];
}

/** A running SHA-256 over frames, the same for writer and reader. */
export function hashFrames(): { add(kind: Frame["kind"], content: string | Buffer): void; digest(): string } {
  const hash = createHash("sha256");
  return {
    add(kind, content) {
      hash.update(`${kind}${Buffer.byteLength(content)}:`).update(content);
    },
    digest: () => hash.digest("hex"),
  };
}

/** The file is not a whole backup of ours; nothing has been touched. */
export function damaged(path: string, cause?: unknown): StartRefusal {
  return new StartRefusal(
    {
      code: "backup.damaged",
      reason: "conflict",
      zh: `备份文件 ${path} 不完整或已损坏，未改动任何数据。`,
      en: `The backup file ${path} is cut short or damaged. Nothing has been changed.`,
    },
    { cause },
  );
}
