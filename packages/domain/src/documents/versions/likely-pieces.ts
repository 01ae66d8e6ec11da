/** What a piece is looked for by. */
export interface GramPiece {
  readonly kind: string;
  readonly title: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

/** With so many of the other version a piece is compared at most, with those beside its own place in any case. */
export const MOST_COMPARED = 64;
const NEIGHBOURS = 4;
/** A pair of characters that stands in more pieces than this tells none of them apart. */
const MOST_SHARED = 200;

/** Finds for a piece those of the other version that may be like it: by the rarest pairs of characters in common. */
export class LikelyPieces {
  private readonly pieces: readonly GramPiece[];
  private readonly places = new Map<string, number[]>();

  constructor(pieces: readonly GramPiece[]) {
    this.pieces = pieces;
    for (const [place, piece] of pieces.entries()) {
      for (const key of keysOf(piece)) {
        const known = this.places.get(key);
        if (known) known.push(place);
        else this.places.set(key, [place]);
      }
    }
  }

  /** Places among the other pieces, in their order; never more than `MOST_COMPARED` and a few neighbours. */
  likelyFor(piece: GramPiece, at: number): number[] {
    const shared = new Map<number, number>();
    for (const key of keysOf(piece)) {
      const places = this.places.get(key) ?? [];
      if (places.length > MOST_SHARED) continue;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1 / places.length);
    }
    const best = [...shared].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_COMPARED);
    const likely = new Set(best.map(([place]) => place));
    for (let place = at - NEIGHBOURS; place <= at + NEIGHBOURS; place++) {
      if (this.pieces[place]?.kind === piece.kind) likely.add(place);
    }
    return [...likely].toSorted((a, b) => a - b);
  }
}

/** A target is never a task: the kind is part of every key. */
function keysOf({ kind, title, words }: GramPiece): Set<string> {
  return new Set([...title.keys(), ...words.keys()].map((gram) => `${kind} ${gram}`));
}
