/** The page of one item. */
export function itemAddress(id: string): string {
  return `/supervision/items/${id}`;
}

/** One progress report. */
export function reportAddress(id: string): string {
  return `/supervision/reports/${id}`;
}
