import type { Page } from "playwright-core";

/** What the page keeps about the key pressed last. */
interface KeyWatch {
  keyToPaint?: Promise<number>;
}

/** From now on every page opened times its keys: from the press until the frame is painted in which something changed. */
export async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timeUntilPaint = (from: number) =>
      new Promise<number>((resolve) => {
        const changes = new MutationObserver(() => {
          changes.disconnect();
          requestAnimationFrame(() => {
            // A message sent while a frame is made arrives when it is painted.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => resolve(performance.now() - from));
            port1.start();
            port2.postMessage(null);
          });
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    addEventListener(
      "keydown",
      (event) => {
        (globalThis as KeyWatch).keyToPaint = timeUntilPaint(event.timeStamp);
      },
      { capture: true },
    );
  });
}

/** Presses a key and gives the milliseconds until what it changed was painted. */
export async function measureKey(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  const watched = page.evaluate(() => (globalThis as KeyWatch).keyToPaint);
  const ms = await Promise.race([watched, page.waitForTimeout(MOST_MS)]);
  if (ms === undefined) throw new Error(`the key ${key} changed nothing`);
  return ms;
}

const MOST_MS = 5000;
