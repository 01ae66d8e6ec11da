import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../testing/render-page.tsx";
import { TextHighlight } from "../text-highlight/text-highlight.tsx";
import { Citation } from "./citation.tsx";

test("a quotation names its paper, its place and the way there", () => {
  renderPart(
    <Citation document="三年行动计划" path="二/（一）" to="/documents/7#s10">
      到2028年，新建厂房。
    </Citation>,
  );
  expect(screen.getByRole("figure").textContent).toBe("到2028年，新建厂房。三年行动计划二/（一）查看原文");
  expect(screen.getByRole("link", { name: "查看原文" }).getAttribute("href")).toBe("/documents/7#s10");
});

test("a marked word can be pressed by pointer and by Enter, and tells which mark it is", async () => {
  const pressed: string[] = [];
  const { user } = renderPart(
    <TextHighlight
      text="市工信局牵头"
      marks={[{ start: 0, end: 4, tone: "lead", id: "m1" }]}
      onPress={(id) => pressed.push(id)}
    />,
  );
  const word = screen.getByRole("button", { name: "市工信局" });
  await user.click(word);
  word.focus();
  await user.keyboard("{Enter}");
  expect(pressed).toEqual(["m1", "m1"]);
});
