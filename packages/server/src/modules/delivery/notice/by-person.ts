/** What concerns each person, in its order. */
export function byPerson<T extends { readonly accountId: string }>(items: readonly T[]): Map<string, T[]> {
  const people = new Map<string, T[]>();
  for (const item of items) {
    const own = people.get(item.accountId);
    if (own) own.push(item);
    else people.set(item.accountId, [item]);
  }
  return people;
}
