import Type from "typebox";
import type { TObject, TProperties, TSchema } from "typebox";

/** The largest page an endpoint answers. */
export const MAX_PAGE_SIZE = 200;

/** What every list accepts: an opaque cursor from the page before, and how many rows. */
export const PAGE_QUERY = {
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE })),
} as const;

/** The query of a list: paging and the given filters, nothing else. */
export function listQuery<P extends TProperties>(filters: P) {
  return Type.Object({ ...PAGE_QUERY, ...filters }, { additionalProperties: false }) as TObject<P & typeof PAGE_QUERY>;
}

/** One page of items; `nextCursor` is null on the last. `total` counts all matching rows where that is cheap. */
export function pageOf<S extends TSchema>(item: S) {
  return Type.Object({
    items: Type.Array(item),
    nextCursor: Type.Unsafe<string | null>({ type: ["string", "null"] }),
    total: Type.Optional(Type.Integer()),
  });
}

/** A page in the server's and the client's hands. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}
