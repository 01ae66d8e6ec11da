import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { axeIn } from "../../testing/axe-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { SplitPane } from "./split-pane.tsx";

test("the divider is moved by arrows and stops before a side vanishes", async () => {
  const { container } = renderPart(
    <SplitPane left={<p>text</p>} right={<p>tasks</p>} leftLabel="Text" rightLabel="Tasks" />,
    "en",
  );
  const divider = screen.getByRole("separator", { name: "Resize the two sides, arrow keys work" });
  const press = (key: string) => fireEvent.keyDown(divider, { key });
  press("ArrowRight");
  expect(divider.getAttribute("aria-valuenow")).toBe("52");
  press("Home");
  expect(divider.getAttribute("aria-valuenow")).toBe("20");
  press("End");
  expect(divider.getAttribute("aria-valuenow")).toBe("80");
  expect(screen.getByRole("region", { name: "Text" }).style.width).toBe("80%");
  expect(await axeIn(container)).toEqual([]);
});
