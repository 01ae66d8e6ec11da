const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** Whether PostgreSQL can keep a text as it is: no NUL, no half of a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !UNKEEPABLE.test(text);
}
