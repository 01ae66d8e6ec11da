import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Anchor } from "./chain-store.ts";

const FILE_NAME = "audit-anchors.jsonl";

/** Appends a head of the chain to the file beside the database and waits until it is on the disk. */
export async function appendAnchor(folder: string, anchor: Anchor): Promise<void> {
  const line = JSON.stringify({
    seq: anchor.seq,
    hash: anchor.hash.toString("hex"),
    anchoredAt: anchor.anchoredAt.toISOString(),
  });
  const file = await open(join(folder, FILE_NAME), "a", 0o600);
  try {
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The heads kept outside the database; none while there is no file. A line cut short by a crash is left out. */
export async function readAnchors(folder: string): Promise<Anchor[]> {
  const text = await readFile(join(folder, FILE_NAME), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error; // a file that cannot be read must not pass for one that promises nothing
  });
  return text.split("\n").flatMap((line) => {
    const match = /^\{"seq":(\d+),"hash":"([0-9a-f]{64})","anchoredAt":"([^"]+)"\}$/.exec(line);
    if (!match) return [];
    return [{ seq: Number(match[1]), hash: Buffer.from(match[2] ?? "", "hex"), anchoredAt: new Date(match[3] ?? 0) }];
  });
}
