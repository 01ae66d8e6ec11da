import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { useUrlState } from "./use-url-state.ts";

const DEFAULTS = { q: "", sort: "dueOn", status: ["open"] };

function Probe() {
  const [state, change] = useUrlState(DEFAULTS);
  return (
    <>
      <output>{JSON.stringify(state)}</output>
      <button type="button" onClick={() => change({ q: "园区", status: ["open", "closed"] })}>
        filter
      </button>
      <button type="button" onClick={() => change({ q: "", sort: "dueOn", status: [] })}>
        clear
      </button>
    </>
  );
}

const open = (at: string) => renderPage({ routes: [{ path: "*", element: <Probe /> }], at });
const shown = () => JSON.parse(screen.getByRole("status").textContent) as unknown;

test("an address brings its screen back", () => {
  open("/tasks?q=厂房&status=open&status=late&sort=-title");
  expect(shown()).toEqual({ q: "厂房", sort: "-title", status: ["open", "late"] });
});

test("what equals its default is not in the address, and other words of the address stay", async () => {
  const { router, user } = open("/tasks?tab=tree");
  await user.click(screen.getByText("filter"));
  expect(router.state.location.search).toBe(
    `?${new URLSearchParams([
      ["tab", "tree"],
      ["q", "园区"],
      ["status", "open"],
      ["status", "closed"],
    ])}`,
  );
  await user.click(screen.getByText("clear"));
  expect(router.state.location.search).toBe("?tab=tree&status=");
  expect(shown()).toEqual({ q: "", sort: "dueOn", status: [] });
});
