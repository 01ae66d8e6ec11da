/**
 * 个人信息字段: the kinds of subjects that are persons, and the fields of their images that say something of the person. Of an
 * entry about such a subject its label and these fields stand beside the entry, with a salted digest in it. What is not
 * declared here stays in the entry for good: rooms record no other field about a person.
 */
export const PERSONAL_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  account: ["name", "loginName", "email", "phone", "address"],
};

/** What stands in an image in place of a personal value. */
export const PERSONAL_MARK = { personal: true } as const;

/** Whether a value of an image is the mark of a personal one. */
export function isPersonalMark(value: unknown): boolean {
  return typeof value === "object" && value !== null && "personal" in value && value.personal === true;
}

type Image = Readonly<Record<string, unknown>>;

/** Takes the declared fields out of an image: what stays in the entry, and what stands beside it (null if nothing does). */
export function splitImage(image: unknown, fields: readonly string[]): { kept: unknown; personal: Image | null } {
  if (!isImage(image)) return { kept: image, personal: null };
  const found = fields.filter((field) => (image[field] ?? null) !== null);
  if (found.length === 0) return { kept: image, personal: null };
  const marks = Object.fromEntries(found.map((field) => [field, PERSONAL_MARK]));
  const personal = Object.fromEntries(found.map((field) => [field, image[field]]));
  return { kept: { ...image, ...marks }, personal };
}

/** Puts the personal values back into an image; of one that is gone `erased` says what is shown. */
export function joinImage(kept: unknown, personal: unknown, erased: unknown): unknown {
  if (!isImage(kept)) return kept;
  const clear = isImage(personal) ? personal : {};
  const joined = Object.entries(kept).map(([field, value]) => [
    field,
    isPersonalMark(value) ? (clear[field] ?? erased) : value,
  ]);
  return Object.fromEntries(joined);
}

function isImage(value: unknown): value is Image {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
