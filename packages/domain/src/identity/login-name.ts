/** What two sign-in names are compared by: NFKC, trimmed, without case, so that `Admin`, `ａｄｍｉｎ` and `admin ` are one name. */
export function loginNameKey(name: string): string {
  return name.normalize("NFKC").trim().toUpperCase().toLowerCase();
}
