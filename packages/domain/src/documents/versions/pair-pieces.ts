import { LikelyPieces } from "./likely-pieces.ts";
import { likeness, pairsOf, plainWords } from "./same-words.ts";

/** A task or target as one version of a document has it. */
export interface Piece {
  readonly id: string;
  /** Only pieces of one kind are ever the same thing. */
  readonly kind: string;
  readonly title: string;
  readonly words: string;
}

/** The same thing in two versions. */
export interface PiecePair {
  readonly earlier: string;
  readonly now: string;
}

/** Below this share of common pairs of characters two texts are held for different things. */
const ALIKE_FROM = 0.5;
const TITLE_WEIGHT = 0.35;

/**
 * Which piece of the new version is which of the earlier one, found by content: the very same words first, in the order of
 * the text, then the same title, then the most alike. Each piece is paired once; what is left was added or dropped.
 */
export function pairPieces(earlier: readonly Piece[], now: readonly Piece[]): PiecePair[] {
  const pairing = new Pairing(earlier, now);
  pairing.pairBy(({ kind, words }) => `${kind} ${plainWords(words)}`);
  pairing.pairBy(({ kind, title, words }) => (title === "" ? `${kind} ${words}` : `${kind} ${plainWords(title)}`));
  pairing.pairAlike();
  return pairing.pairs;
}

class Pairing {
  readonly pairs: PiecePair[] = [];
  private earlier: readonly Piece[];
  private now: readonly Piece[];

  constructor(earlier: readonly Piece[], now: readonly Piece[]) {
    this.earlier = earlier;
    this.now = now;
  }

  /** Pairs those with the same key; several of one key in the order in which they stand. */
  pairBy(keyOf: (piece: Piece) => string): void {
    const waiting = new Map<string, Piece[]>();
    for (const piece of this.earlier) {
      const key = keyOf(piece);
      const known = waiting.get(key);
      if (known) known.push(piece);
      else waiting.set(key, [piece]);
    }
    for (const piece of this.now) {
      const former = waiting.get(keyOf(piece))?.shift();
      if (former) this.pairs.push({ earlier: former.id, now: piece.id });
    }
    this.forgetPaired();
  }

  /** Pairs what is left by how alike it is, the most alike first; of equals the one that stands at the like place. */
  pairAlike(): void {
    const former = this.earlier.map(gramsOf);
    const index = new LikelyPieces(former);
    const candidates = this.now.flatMap((piece, at) => {
      const grams = gramsOf(piece);
      return index.likelyFor(grams, at).flatMap((place) => {
        const other = former[place];
        const score = other ? alike(other, grams) : 0;
        return !other || score < ALIKE_FROM ? [] : [{ score, at, place, earlier: other.id, now: piece.id }];
      });
    });
    const ordered = candidates.toSorted(
      (a, b) => b.score - a.score || Math.abs(a.at - a.place) - Math.abs(b.at - b.place) || a.at - b.at,
    );
    const taken = new Set<string>();
    for (const { earlier, now } of ordered) {
      if (taken.has(earlier) || taken.has(now)) continue;
      taken.add(earlier).add(now);
      this.pairs.push({ earlier, now });
    }
    this.forgetPaired();
  }

  private forgetPaired(): void {
    const paired = new Set(this.pairs.flatMap(({ earlier, now }) => [earlier, now]));
    this.earlier = this.earlier.filter(({ id }) => !paired.has(id));
    this.now = this.now.filter(({ id }) => !paired.has(id));
  }
}

function gramsOf({ id, kind, title, words }: Piece) {
  return { id, kind, title: pairsOf(plainWords(title)), words: pairsOf(plainWords(words)) };
}

function alike(a: ReturnType<typeof gramsOf>, b: ReturnType<typeof gramsOf>): number {
  return (1 - TITLE_WEIGHT) * likeness(a.words, b.words) + TITLE_WEIGHT * likeness(a.title, b.title);
}
