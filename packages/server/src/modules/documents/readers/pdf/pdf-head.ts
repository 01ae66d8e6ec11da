/** The mark `%PDF-` may stand anywhere in so many bytes. */
export const HEAD = 1024;

/** Bytes as the characters of their numbers. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
