/** A random name for one intention. `crypto.randomUUID` needs HTTPS and a newer browser; random bytes do not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
