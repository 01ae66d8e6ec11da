import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { axeIn } from "../../testing/axe-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { Tabs } from "./tabs.tsx";

function Faces() {
  const [face, setFace] = useState<"text" | "doubts" | "gaps">("text");
  return (
    <Tabs
      label="Faces"
      value={face}
      onChange={setFace}
      tabs={[
        { value: "text", label: "Text" },
        { value: "doubts", label: "Doubts", count: 3 },
        { value: "gaps", label: "Gaps" },
      ]}
    >
      <p>{face}</p>
    </Tabs>
  );
}

test("arrows move between faces and go round at the ends; only the chosen one is in the tab order", async () => {
  const { user, container } = renderPart(<Faces />);
  await user.tab();
  await user.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Gaps");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("tabpanel").textContent).toBe("doubts");
  expect(document.activeElement?.textContent).toBe("Doubts3");
  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
  expect(await axeIn(container)).toEqual([]);
});
