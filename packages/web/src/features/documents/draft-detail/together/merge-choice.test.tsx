import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderPart } from "../../../../testing/render-page.tsx";
import { anOwner, aTarget, aTask } from "../../documents.fixtures.ts";
import { MergeChoice } from "./merge-choice.tsx";

const deadlineOf = (value: string) => ({ value, precision: "year", basis: "set", span: null, reason: "" }) as const;

describe("两人同时修改 two who changed the same", () => {
  test("both values of a target are told in words, not in codes", async () => {
    const base = aTarget([0, 5]);
    const mine = { ...base, comparator: ">=" as const, value: "60", unit: "个", deadline: deadlineOf("ongoing") };
    const theirs = { ...base, comparator: "<=" as const, value: "50", unit: "个", deadline: deadlineOf("2028") };
    renderPart(<MergeChoice versions={{ base, mine, theirs }} changedBy="李" onMerge={() => undefined} />);

    expect(await screen.findByRole("radio", { name: "我填写的 不低于 60 个" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "现在的 2028年" })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/ongoing|>=/);
  });

  test("bodies are read with the lead side first", async () => {
    const base = aTask(1, "建设潮信平台", "40个以上。").value;
    const mine = { ...base, leads: [anOwner("市数据局")], supports: [anOwner("市海事中心")] };
    const theirs = { ...base, leads: [anOwner("市海事中心")], supports: [] };
    renderPart(<MergeChoice versions={{ base, mine, theirs }} changedBy="李" onMerge={() => undefined} />);

    expect(await screen.findByRole("radio", { name: "我填写的 市数据局 ｜ 市海事中心" })).toBeTruthy();
  });
});
