import { describe, expect, test } from "vitest";
import { LikelyPieces, MOST_COMPARED } from "./likely-pieces.ts";
import { movedPlaces } from "./moved-pieces.ts";
import { pairPieces } from "./pair-pieces.ts";
import { reanchor } from "./reanchor.ts";
import { pairsOf, plainWords } from "./same-words.ts";
import { wordDifferences } from "./word-differences.ts";

const task = (id: string, title: string, words = title) => ({ id, kind: "task", title, words });

describe("新旧版本 which item is which", () => {
  test("the same words are the same task, wherever they stand and whatever their number", () => {
    const pairs = pairPieces(
      [task("a", "建设码头", "（一）建设码头。两个泊位。"), task("b", "培育企业", "（二）培育企业。每年二十家。")],
      [task("x", "培育企业", "（一）培育企业。每年二十家。"), task("y", "建设码头", "（二）建设码头。 两个泊位。")],
    );
    expect(pairs).toEqual([
      { earlier: "b", now: "x" },
      { earlier: "a", now: "y" },
    ]);
  });

  test("a task that was rewritten keeps its identity by its title, or by most of its words", () => {
    const pairs = pairPieces(
      [
        task("a", "建设深水码头", "建设深水码头。2026年底前建成两个泊位。"),
        task("b", "完善数据目录", "完善数据目录。推动公共数据分级开放，建立更新机制。"),
      ],
      [
        task("x", "建设深水码头", "建设深水码头。统筹岸线，2027年底前建成三个泊位，同步建设疏港道路。"),
        task("y", "健全数据目录", "健全数据目录。推动公共数据分级开放，建立月度更新机制。"),
      ],
    );
    expect(pairs).toContainEqual({ earlier: "a", now: "x" });
    expect(pairs).toContainEqual({ earlier: "b", now: "y" });
  });

  test("thousands of rewritten tasks are paired, each compared with few of the others", () => {
    const COUNT = 3000;
    const thing = (at: number) =>
      String.fromCodePoint(0x4e00 + at, 0x5e00 + ((at * 7) % 3000), 0x7000 + ((at * 13) % 3000));
    const places = Array.from({ length: COUNT }, (_, at) => at);
    const opening = "各区各部门要按职责分工扎实推进，";
    const earlier = places.map((at) => task(`a${at}`, `建设${thing(at)}`, `${opening}年底前建设${thing(at)}平台。`));
    const now = places
      .toReversed()
      .map((at) => task(`x${at}`, `建成${thing(at)}`, `${opening}明年年底前建成${thing(at)}平台，`));

    const pairs = pairPieces(earlier, now);
    expect(new Map(pairs.map((pair) => [pair.now, pair.earlier]))).toEqual(
      new Map(places.toReversed().map((at) => [`x${at}`, `a${at}`])),
    );

    const grams = (piece: (typeof now)[number]) => ({
      kind: piece.kind,
      title: pairsOf(piece.title),
      words: pairsOf(piece.words),
    });
    const index = new LikelyPieces(earlier.map(grams));
    const compared = now.map((piece, at) => index.likelyFor(grams(piece), at).length);
    expect(Math.max(...compared)).toBeLessThanOrEqual(MOST_COMPARED + 9);
  });

  test("another matter is another task, and a target is never a task", () => {
    const earlier = [task("a", "建设深水码头"), { id: "t", kind: "target", title: "泊位", words: "建成两个泊位" }];
    const now = [task("x", "发展远程医疗"), task("y", "泊位", "建成两个泊位")];
    expect(pairPieces(earlier, now)).toEqual([]);
  });

  test("of several with the same words each is paired once, in their order", () => {
    const pairs = pairPieces([task("a", "定期调度"), task("b", "定期调度")], [task("x", "定期调度")]);
    expect(pairs).toEqual([{ earlier: "a", now: "x" }]);
  });

  test("a number at the head of a heading is not among its words, a number in it is", () => {
    expect(plainWords("（十二）建设 码头")).toBe("建设码头");
    expect(plainWords("3．推进")).toBe("推进");
    expect(plainWords("5G网络")).toBe("5G网络");
  });

  test("only what left the common order has moved", () => {
    expect([...movedPlaces([0, 1, 2, 3])]).toEqual([]);
    expect([...movedPlaces([1, 2, 3, 0])]).toEqual([0]);
    expect([...movedPlaces([0, 3, 1, 2])]).toEqual([3]);
  });
});

describe("重新定位 finding the same words again", () => {
  test("the nearest of several places, over other white space", () => {
    const text = "市数据局牵头。\n二、市 数据局配合。";
    expect(reanchor("市数据局", text, { near: 0 })).toEqual([0, 4]);
    expect(reanchor("市数据局", text, { near: 20 })).toEqual([10, 15]);
    expect(text.slice(10, 15)).toBe("市 数据局");
    expect(reanchor("市数据局", text, { near: 0, inside: [8, text.length] })).toEqual([10, 15]);
  });

  test("words that are gone are found nowhere", () => {
    expect(reanchor("市科技局", "市数据局牵头", { near: 0 })).toBeNull();
    expect(reanchor("  ", "市数据局牵头", { near: 0 })).toBeNull();
  });
});

describe("逐字对照 what changed in the words", () => {
  test("a number changes as a whole, and the rest stays", () => {
    expect(wordDifferences("建成20个泊位，投用。", "建成25个泊位，投用。")).toEqual([
      { kind: "same", words: "建成" },
      { kind: "dropped", words: "20" },
      { kind: "added", words: "25" },
      { kind: "same", words: "个泊位，投用。" },
    ]);
  });

  test.each([
    ["", "新增"],
    ["全部删除", ""],
    ["甲乙丙丁", "丁丙乙甲"],
    ["到2027年达到3.5亿元", "到2028年达到3.75亿元以上"],
    ["前𬭎后", "前𰻞后"],
  ])("both texts can be read out of it: %s → %s", (earlier, now) => {
    const stretches = wordDifferences(earlier, now);
    const read = (kind: "dropped" | "added") =>
      stretches
        .filter((stretch) => stretch.kind === "same" || stretch.kind === kind)
        .map(({ words }) => words)
        .join("");
    expect(read("dropped")).toBe(earlier);
    expect(read("added")).toBe(now);
  });
});
