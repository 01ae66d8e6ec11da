/** The page of one issued paper. */
export function paperAddress(id: string): string {
  return `/supervision/papers/${id}`;
}
