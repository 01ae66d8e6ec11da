/** What an erased person is called: always the same for one account, and telling nothing of the person. */
export interface Pseudonym {
  readonly loginName: string;
  readonly name: string;
}

const CHARACTERS = 8;

/** The pseudonym of an account, from the random end of its id. */
export function pseudonymOf(accountId: string): Pseudonym {
  const mark = accountId.replaceAll("-", "").slice(-CHARACTERS);
  return { loginName: `erased-${mark}`, name: `已注销人员 ${mark}` };
}
