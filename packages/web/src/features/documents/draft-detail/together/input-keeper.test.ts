import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InputKeeper } from "./input-keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("only the newest words are brought, once the typing rests", async () => {
  const sent: (string | null)[] = [];
  const keeper = new InputKeeper(
    async (value) => {
      sent.push(value);
      return "now";
    },
    () => undefined,
  );
  keeper.keep("甲");
  keeper.keep("甲乙");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual(["甲乙"]);
});

test("while the server is away it is said, and tried again until it is there", async () => {
  const states: boolean[] = [];
  let isAway = true;
  const keeper = new InputKeeper(
    () => (isAway ? Promise.reject(new Error("away")) : Promise.resolve("now")),
    ({ isWaiting }) => states.push(isWaiting),
  );
  keeper.keep("甲");
  await vi.advanceTimersByTimeAsync(3_000);
  isAway = false;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(states).toEqual([true, true, false]);
});

test("what was not brought yet goes when the form leaves the screen; what was forgotten does not", async () => {
  const sent: (string | null)[] = [];
  const bring = async (value: string | null) => {
    sent.push(value);
    return "now";
  };
  const left = new InputKeeper(bring, () => undefined);
  left.keep("甲");
  left.leave();
  await vi.advanceTimersByTimeAsync(0);
  const cancelled = new InputKeeper(bring, () => undefined);
  cancelled.keep("乙");
  cancelled.forget();
  cancelled.leave();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual(["甲", null]);
});
