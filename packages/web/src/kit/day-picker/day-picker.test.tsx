import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { axeIn } from "../../testing/axe-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { DayPicker } from "./day-picker.tsx";
import { monthGrid, shiftMonth } from "./month-grid.ts";
import { readTypedDay } from "./typed-day.ts";

function Picker(props: { first: string | null }) {
  const [day, setDay] = useState(props.first);
  return (
    <>
      <DayPicker label="Due" value={day} onChange={setDay} />
      <output>{String(day)}</output>
    </>
  );
}

describe("日期", () => {
  test.each([
    ["2026-11-21", "2026-11-21"],
    ["20261121", "2026-11-21"],
    ["2026/1/5", "2026-01-05"],
    ["２０２６年１１月２１日", "2026-11-21"],
    [" 2026.12.31 ", "2026-12-31"],
    ["2026-02-30", null],
    ["next week", null],
    ["2026-11", null],
  ])("%s is read as %s", (typed, read) => {
    expect(readTypedDay(typed)).toBe(read);
  });

  test("a month begins on Monday and has six weeks", () => {
    const days = monthGrid("2026-11");
    expect([days[0], days[6], days.length]).toEqual(["2026-10-26", "2026-11-01", 42]);
    expect([shiftMonth("2026-01", -1), shiftMonth("2026-12", 1)]).toEqual(["2025-12", "2027-01"]);
  });

  test("a typed day is taken when the field is left; a day that does not exist is told and not taken", async () => {
    const { user } = renderPart(<Picker first="2026-11-21" />);
    const field = screen.getByRole("textbox", { name: "Due" });
    await user.clear(field);
    await user.type(field, "20270230");
    await user.tab();
    expect(screen.getByRole("alert").textContent).toContain("请输入存在的日期");
    expect(screen.getByRole("status").textContent).toBe("2026-11-21");
    await user.clear(field);
    await user.type(field, "20270228{Enter}");
    expect(screen.getByRole("status").textContent).toBe("2027-02-28");
  });

  test("a day is picked from the calendar by keys alone", async () => {
    const { user, baseElement } = renderPart(<Picker first="2026-11-21" />, "en");
    await user.click(screen.getByRole("button", { name: "Open the calendar" }));
    (await screen.findByRole("button", { name: "21 November 2026" })).focus();
    await user.keyboard("{ArrowDown}{ArrowRight}{Enter}");
    expect(screen.getByRole("status").textContent).toBe("2026-11-29");
    expect(await axeIn(baseElement)).toEqual([]);
  });
});
