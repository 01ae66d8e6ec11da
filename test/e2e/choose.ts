import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Opens the list of a field and takes an option; a list that closed because the page moved under it is opened again. */
export async function choose(page: Page, field: Locator, words: string): Promise<void> {
  const option = page.getByRole("option", { name: new RegExp(`^${words}\\s*\\d*$`) }).last();
  await expect
    .poll(
      async () => {
        await field.click();
        return option.click({ timeout: 3_000 }).then(
          () => true,
          () => page.keyboard.press("Escape").then(() => false),
        );
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}
