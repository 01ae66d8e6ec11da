import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../testing/render-page.tsx";
import { DepartmentPicker } from "./department-picker.tsx";

const departments = [
  { id: "1", name: "市发展改革委", initials: "sfzggw", aliases: ["发改委"] },
  { id: "2", name: "市工业和信息化局", initials: "sgyhxxhj", aliases: ["工信局"] },
  { id: "3", name: "临湖区工业和信息化局", initials: "lhqgyhxxhj", division: "临湖区" },
];

test.each([
  ["工信局", ["市工业和信息化局"]],
  ["SFZ", ["市发展改革委"]],
  ["gyhxx", ["市工业和信息化局", "临湖区工业和信息化局临湖区"]],
])("typing %s finds a department by name, alias or pinyin initials", async (typed, found) => {
  const { user } = renderPart(<DepartmentPicker departments={departments} value={null} onChange={vi.fn()} />);
  await user.type(screen.getByRole("combobox", { name: "部门" }), typed);
  await screen.findAllByRole("option");
  const shown = [...document.querySelectorAll(".ant-select-item-option")].map((option) => option.textContent);
  expect(shown).toEqual(found);
});

test("a choice is handed over by its id", async () => {
  const picked = vi.fn();
  const { user } = renderPart(<DepartmentPicker departments={departments} value={null} onChange={picked} />);
  await user.type(screen.getByRole("combobox", { name: "部门" }), "发改");
  await screen.findAllByRole("option");
  await user.click(screen.getByText("市发展改革委"));
  expect(picked.mock.calls).toEqual([["1"]]);
});
