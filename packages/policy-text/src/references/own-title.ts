import type { DocumentIdentity } from "../extraction.ts";
import { toReadingForm } from "../content/reading-form.ts";

/** A title or number reduced to what distinguishes it: Han characters, letters and digits in their reading form. */
export function titleKey(title: string): string {
  let key = "";
  for (const character of toReadingForm(title)) {
    if (isSignificant(character.charCodeAt(0))) key += character.toLowerCase();
  }
  return key;
}

function isSignificant(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a title is the document's own: the annex a notice issues, or a short name such as 《行动计划》 of it. */
export function isOwnTitle(title: string, identity: Pick<DocumentIdentity, "title">): boolean {
  if (identity.title === null) return false;
  const key = titleKey(title);
  const own = titleKey(identity.title);
  if (key === own || bare(own) === bare(key)) return true;
  if (own.endsWith("的通知") && own.includes(`印发${bare(key)}`)) return true;
  return key.length <= 6 && bare(own).endsWith(key);
}

/** Without the years a title may carry at its end, which broken copies lose in part. */
function bare(key: string): string {
  let end = key.length;
  while (end > 0 && "0123456789年".includes(key[end - 1] ?? "")) end--;
  return end > 4 ? key.slice(0, end) : key;
}
