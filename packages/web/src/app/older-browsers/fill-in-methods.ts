type Method = (this: never, ...given: never[]) => unknown;

/** What the rules of the domain call and Chromium 90 does not know (ECMAScript 2022 and 2023). */
const ARRAY_METHODS: Readonly<Record<string, Method>> = {
  at(this: readonly unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  findLast(this: readonly unknown[], fits: (item: unknown, index: number, all: readonly unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (fits(this[index], index, this)) return this[index];
    return undefined;
  },
  findLastIndex(this: readonly unknown[], fits: (item: unknown, index: number, all: readonly unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (fits(this[index], index, this)) return index;
    return -1;
  },
  toSorted(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed(this: readonly unknown[]) {
    return [...this].reverse();
  },
};

const MAP_FUNCTIONS: Readonly<Record<string, Method>> = {
  groupBy(items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) {
    const groups = new Map<unknown, unknown[]>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      groups.set(key, [...(groups.get(key) ?? []), item]);
      index += 1;
    }
    return groups;
  },
};

/** Puts methods in where a browser lacks them, and touches nothing that is there (quality U-103). */
export function fillInMethods(arrays: object = Array.prototype, maps: object = Map): void {
  fillIn(arrays, ARRAY_METHODS);
  fillIn(maps, MAP_FUNCTIONS);
}

function fillIn(target: object, methods: Readonly<Record<string, Method>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}
