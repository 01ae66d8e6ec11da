import { setTimeout as wait } from "node:timers/promises";

/** A page that people open or a form they send; the number tells one time from another. */
export interface Page {
  readonly name: string;
  /** How often among a hundred acts. */
  readonly share: number;
  readonly act: (number: number) => Promise<void>;
}

/**
 * Lets people act for a while, each on their own, each thinking between two acts for about as long as given: how long every act
 * took, by the name of the page.
 */
export async function actAsUsers(
  pages: readonly Page[],
  { users, seconds, thinkMs }: { readonly users: number; readonly seconds: number; readonly thinkMs: number },
): Promise<ReadonlyMap<string, number[]>> {
  const taken = new Map(pages.map(({ name }) => [name, [] as number[]]));
  const deck = pages.flatMap((page) => Array.from({ length: page.share }, () => page));
  const end = performance.now() + seconds * 1000;
  const user = async (which: number) => {
    await wait((which / users) * thinkMs); // they do not all come at the same moment
    for (let turn = 0; performance.now() < end; turn += 1) {
      const page = deck[(which * 37 + turn * 13) % deck.length];
      if (!page) return;
      const from = performance.now();
      await page.act(which + turn * users);
      taken.get(page.name)?.push(performance.now() - from);
      await wait(thinkMs * (0.5 + ((which + turn) % 10) / 10));
    }
  };
  await Promise.all(Array.from({ length: users }, (_, which) => user(which)));
  return taken;
}
