import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../cpu-time.fixtures.ts";
import { ReadRefusal } from "../reader.ts";
import { Archive } from "./archive.ts";
import { aZip } from "./zip.fixtures.ts";
import type { ZipPart } from "./zip.fixtures.ts";

const PART: ZipPart = { name: "word/document.xml", data: "<a/>" };

function refusalOf(bytes: Uint8Array, part?: string): ReadRefusal {
  try {
    const archive = Archive.open(bytes);
    if (part !== undefined) archive.stream(part, () => undefined);
  } catch (error) {
    if (error instanceof ReadRefusal) return error;
    throw error;
  }
  throw new Error("was accepted");
}

test("a part comes out as it went in", () => {
  const data = randomBytes(300_000).toString("base64");
  const chunks: string[] = [];

  Archive.open(aZip([PART, { name: "word/média.xml", data }])).stream("word/média.xml", (chunk) => {
    chunks.push(Buffer.from(chunk).toString("latin1"));
  });

  expect(chunks.join("")).toBe(data);
});

describe("S-81 压缩炸弹", () => {
  test.each([
    ["claims more than 200 MB", [{ ...PART, declaredSize: 201 * 1024 * 1024 }]],
    [
      "claims more than 200 MB together",
      ["a", "b", "c"].map((name) => ({ ...PART, name, data: randomBytes(800_000), declaredSize: 79 * 1024 * 1024 })),
    ],
    ["packs a hundred to one", [{ ...PART, data: Buffer.alloc(8 * 1024 * 1024) }]],
    ["has more than 2,000 entries", Array.from({ length: 2_001 }, (_, index) => ({ name: `p${index}`, data: "" }))],
  ])("an archive that %s is refused at once, before anything is unpacked", (_, parts) => {
    const bytes = aZip(parts);
    const before = process.memoryUsage().rss;
    const time = cpuMilliseconds(() => {
      expect(refusalOf(bytes).code).toBe("documents.archive_too_large");
    });

    expect(time).toBeLessThan(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test("an archive that yields more than it claims is stopped there", () => {
    const bytes = aZip([{ ...PART, data: randomBytes(90_000), declaredSize: 1_000 }]);

    expect(refusalOf(bytes, PART.name as string).code).toBe("documents.archive_too_large");
  });

  test.each([
    ["a wrong checksum", { ...PART, declaredCrc: 1 }],
    ["less than it claims", { ...PART, declaredSize: 500 }],
  ])("an archive with %s is damaged", (_, part) => {
    expect(refusalOf(aZip([part]), "word/document.xml").code).toBe("documents.archive_damaged");
  });

  test.each([
    ["nested zip", { name: "a.bin", data: aZip([PART]) }],
    ["nested zip, stored", { name: "a.bin", data: aZip([PART]), method: 0 as const }],
    ["nested zip by name", { name: "word/embeddings/a.zip", data: "x" }],
    ["overlapping entries", { ...PART, sharesHeaderOf: 0 }],
    ["duplicate names", { ...PART, name: "WORD/document.xml" }],
  ])("%s is refused", (_, part) => {
    expect(["documents.archive_unsafe", "documents.archive_damaged"]).toContain(refusalOf(aZip([PART, part])).code);
  });

  test("an encrypted entry is refused as encrypted", () => {
    expect(refusalOf(aZip([{ ...PART, flags: 0x801 }])).code).toBe("documents.encrypted");
  });
});

describe("S-83 条目名称", () => {
  test.each(["../../x", "/etc/passwd", "a/../b", "C:\\x", "a\u0000b", "x".repeat(300), "word./a", "a//b", "name.", ""])(
    "entry name %j is refused",
    (name) => {
      expect(refusalOf(aZip([PART, { name, data: "x" }])).code).toBe("documents.archive_unsafe");
    },
  );

  test("a symbolic link is refused", () => {
    expect(refusalOf(aZip([{ ...PART, unixMode: 0o120777 }])).code).toBe("documents.archive_unsafe");
  });
});

test("bytes before or after the archive are refused", () => {
  const zip = Buffer.from(aZip([PART]));

  expect(refusalOf(Buffer.concat([zip, Buffer.from("tail")])).code).toBe("documents.archive_damaged");
  expect(refusalOf(Buffer.concat([Buffer.from("GIF89a"), zip])).code).toBe("documents.archive_damaged");
});
