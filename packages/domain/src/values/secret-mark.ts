/** 国家秘密标志 (保密法 Art. 14): what bears one of them is not taken into a system that is not classified. */
const SECRET_MARKS = ["绝密", "机密", "秘密"] as const;
export type SecretMark = (typeof SECRET_MARKS)[number];

/**
 * The mark of a state secret that a text bears, or null: the mark with its star (机密★1年), behind 密级, in brackets, or alone on
 * its line. Words that merely speak of secrets (商业秘密, 泄露秘密) are no mark.
 */
export function findSecretMark(text: string): SecretMark | null {
  return SECRET_MARKS.find((mark) => formsOf(mark).some((form) => form.test(text))) ?? null;
}

function formsOf(mark: SecretMark): RegExp[] {
  return [
    new RegExp(`${mark}\\s*[★☆*＊]`, "u"),
    new RegExp(`密\\s*级\\s*[:：为是]?\\s*${mark}`, "u"),
    new RegExp(`[（(【\\[〔]\\s*${mark}(?:级|件)?\\s*[）)】\\]〕]`, "u"),
    new RegExp(`^[\\s　]*${mark}(?:级|件)?[\\s　]*$`, "mu"),
  ];
}
