/** The page of one item. */
export function itemAddress(id: string): string {
  return `/supervision/items/${id}`;
}
