import { describe, expect, test } from "vitest";
import { indexWords } from "../words/word-index.ts";
import { boxesOfPlaces, picturePages } from "./page-pictures.ts";

const run = (page: number, text: string) => ({ page, start: 0, text, box: [0, 0, 1, 0.1] as const });

describe("图片页", () => {
  test("a page with nothing but its number is a picture, one with a line of words is not", () => {
    const runs = [run(1, "建设全市统一的公共服务平台，2027年底前接入部门四十个。"), run(2, "— 2 —")];
    expect([...picturePages({ index: indexWords(""), runs }, 3)]).toEqual([2, 3]);
  });

  test("a place in points is a part of its page", () => {
    const places = [
      { page: 1, box: [100, 200, 300, 220] as const },
      { page: 9, box: [0, 0, 1, 1] as const },
    ];
    expect(boxesOfPlaces(places, [{ width: 500, height: 1000 }])).toEqual([
      { page: 1, left: 0.2, top: 0.2, width: 0.4, height: 0.02 },
    ]);
  });
});
