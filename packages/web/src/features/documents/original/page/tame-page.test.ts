import { describe, expect, test } from "vitest";
import { framePage, tamePage } from "./tame-page.ts";

describe("网页原件 a saved page", () => {
  test("nothing in it can run, fetch or lead away", () => {
    const tamed = tamePage(
      `<body onload="x()"><script>x()</script><img src=x onerror=x()><img src="http://127.0.0.1/x.png"><a href="javascript:x()">附件</a>` +
        `<iframe src=x></iframe><form action=x><input></form><svg onload=x()></svg><p style="background: url(http://127.0.0.1)">建设平台</p><base href=x><link rel=stylesheet href=x>`,
    );
    expect(tamed).not.toMatch(/script|onload|onerror|http|javascript|iframe|form|svg|url\(|base|link|<img/i);
    expect(tamed).toContain("附件");
    expect(tamed).toContain("<p>建设平台</p>");
  });

  test("words, tables and their look stay", () => {
    const html = `<table border="1"><tbody><tr><td colspan="2" style="color: red">牵头单位</td></tr></tbody></table>`;
    expect(tamePage(html)).toBe(html);
  });

  test("its frame allows nothing", () => {
    expect(framePage("<p>甲</p>")).toContain("default-src 'none'");
  });
});
