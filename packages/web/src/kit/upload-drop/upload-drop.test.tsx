import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { axeIn } from "../../testing/axe-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { UploadDrop } from "./upload-drop.tsx";

const plan = new File(["x"], "行动计划（终稿）2.docx");
const table = new File(["y"], "分工表.xlsx");

test("files are taken by drop and by the button, with their names as they are", async () => {
  const taken = vi.fn();
  const { user, container } = renderPart(
    <UploadDrop title="导入" verb="选择文件" onFiles={(files) => taken(files.map((file) => file.name))} />,
  );
  fireEvent.drop(screen.getByRole("group", { name: "导入" }), { dataTransfer: { files: [plan, table] } });
  await user.upload(screen.getByLabelText("选择文件", { selector: "input" }), plan);
  expect(taken.mock.calls).toEqual([[["行动计划（终稿）2.docx", "分工表.xlsx"]], [["行动计划（终稿）2.docx"]]]);
  expect(await axeIn(container)).toEqual([]);
});

test("where one file is wanted a second is left", () => {
  const taken = vi.fn();
  renderPart(<UploadDrop title="导入" verb="选择文件" isMany={false} onFiles={(files) => taken(files.length)} />);
  fireEvent.drop(screen.getByRole("group", { name: "导入" }), { dataTransfer: { files: [plan, table] } });
  expect(taken.mock.calls).toEqual([[1]]);
});
