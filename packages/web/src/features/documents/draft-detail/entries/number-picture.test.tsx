import { fireEvent, screen, within } from "@testing-library/react";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { identityEndpoints } from "@zhigang/contract/identity";
import type { Language } from "@zhigang/domain/glossary";
import { describe, expect, test } from "vitest";
import { aSession } from "../../../../testing/a-session.ts";
import { answers } from "../../../../testing/answers.ts";
import { axeIn } from "../../../../testing/axe-in.ts";
import { renderPage } from "../../../../testing/render-page.tsx";
import { aDraftContent, aQuestion, aText, idOf, quietReview, spanOf } from "../../documents.fixtures.ts";
import { documentsRoutes } from "../../routes.tsx";

const FIGURE = spanOf("40", "接入部门");

/** The plan as it was read from a picture. */
function aScan(): DocumentContent {
  const text = aText();
  const place = { kind: "page_box", page: 3, box: [10.5, 200, 40.5, 212] };
  const blocks = text.blocks.map((block) =>
    block.span[0] <= FIGURE[0] && FIGURE[1] <= block.span[1]
      ? { ...block, recognised: [{ span: FIGURE, place, certainty: 0.834 }] }
      : block,
  );
  return { ...text, blocks };
}

function asked(): DraftContent {
  const question = { ...aQuestion(), itemId: idOf(3, 1), kind: "number_recognised", options: ["40"], span: FIGURE };
  return { ...aDraftContent(), questions: [question] };
}

function open(language: Language = "zh") {
  return renderPage({
    routes: documentsRoutes,
    at: `/drafts/${idOf(0, 1)}?at=${idOf(3, 1)}`,
    language,
    server: [
      ...quietReview(),
      answers(identityEndpoints.getSession, aSession()),
      answers(documentsEndpoints.getDraft, asked()),
      answers(documentsEndpoints.getDocumentContent, aScan()),
      answers(identityEndpoints.getDepartmentTree, { items: [] }),
      answers(identityEndpoints.listDivisions, { items: [] }),
    ],
  });
}

describe("识别数字的核对", () => {
  test("the picture of the number stands beside it, and shows what is around it on Enter", async () => {
    const { user } = open();
    const box = await screen.findByRole("region", { name: "疑问" });
    const picture = () => within(box).getByRole("img", { name: "第 3 页原图中的“40”" });
    const region = () => new URL(picture().getAttribute("src") ?? "", "http://site").searchParams.get("box");
    expect(picture().getAttribute("src")).toContain(`/api/documents/${idOf(1, 1)}/pages/3/picture?`);
    expect(picture().getAttribute("loading")).toBe("lazy");
    // The page ends at its left; the other sides have room around the figure.
    expect(region()).toBe("0,197,64.5,215");
    expect(within(box).getByText("识别把握 83.4%")).toBeTruthy();

    const button = within(box).getByRole("button", { name: "第 3 页原图中的“40”" });
    button.focus();
    await user.keyboard("{Enter}");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(region()).toBe("0,174,190.5,238");
    await user.keyboard("{Enter}");
    expect(region()).toBe("0,197,64.5,215");
  });

  test("a picture that cannot be had says so, and the question can still be answered", async () => {
    open("en");
    const box = await screen.findByRole("region", { name: "Question" });
    fireEvent.error(within(box).getByRole("img", { name: /as page 3 shows it/ }));
    expect(within(box).getByText(/cannot be shown/)).toBeTruthy();
    expect(await within(box).findByRole("button", { name: /40/ })).toBeTruthy();
  });

  test("in the text the number is underlined and says how sure it is; its target can still be pressed", async () => {
    const { container } = open("en");
    const words = await screen.findByTitle("Recognised from a picture, 83.4% sure; please check");
    expect(words.textContent).toBe("40");
    const mark = words.closest("[data-mark]");
    expect(mark?.getAttribute("data-mark")).toBe(idOf(3, 1));
    expect(mark?.textContent).toBe("40个以上");
    expect(await axeIn(container)).toEqual([]);
  });
});
