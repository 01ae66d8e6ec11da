import { describe, expect, test } from "vitest";
import { visit } from "./pages.ts";
import { useSite } from "./use-site.ts";

describe("三员分立 the three administrators", { timeout: 180_000 }, () => {
  const site = useSite();

  test("one creates, one grants, the person sets a password by the link, is locked out and let in, and the audit saw it all", async () => {
    const loginName = `person-${Date.now().toString(36)}`;
    const system = await site().open({ as: "demo-system" });
    await visit(system, "accounts");
    await system.getByRole("button", { name: "新建账号" }).click();
    const dialog = system.getByRole("dialog", { name: "新建账号" });
    await dialog.getByLabel("账号名").fill(loginName);
    await dialog.getByLabel("姓名").fill("陆远");
    await dialog.getByRole("button", { name: "建立" }).click();
    await system.waitForURL(/open=/);
    const { search } = new URL(system.url());

    const security = await site().open({ as: "demo-security" });
    await visit(security, `accounts${search}`);
    await security.getByRole("combobox", { name: "选择角色" }).click();
    await security
      .getByTitle("联络员", { exact: true })
      .or(security.getByRole("option", { name: /联络员/ }))
      .last()
      .click();
    await security.getByRole("button", { name: "授予", exact: true }).click();
    await security.getByText("已保存").first().waitFor();

    await visit(system, `accounts${search}`);
    await system.getByRole("button", { name: "重置密码" }).click();
    await system.getByRole("dialog", { name: "重置密码" }).getByRole("button", { name: "重置密码" }).click();
    const link = system.getByRole("dialog").filter({ hasText: "一次性设置链接" });
    await link.waitFor();
    const address = /https?:\/\/\S*set-up#[\w-]+/.exec(
      `${await link.textContent()} ${await link
        .getByRole("textbox")
        .inputValue()
        .catch(() => "")}`,
    )?.[0];
    expect(address).toBeDefined();

    const person = await site().open();
    await person.goto(address ?? "");
    await person.getByLabel("新密码", { exact: true }).fill("Amber-ferry-72");
    await person.getByLabel("再输一次新密码").fill("Amber-ferry-72");
    await person.getByRole("button", { name: "保存" }).click();
    await person.getByText("密码已设置").waitFor();
    await person.goto("sign-in");
    const signIn = async (password: string) => {
      await person.getByLabel("账号", { exact: true }).fill(loginName);
      await person.getByLabel("密码", { exact: true }).fill(password);
      await person.getByRole("button", { name: "登录", exact: true }).click();
    };
    for (let count = 0; count < 5; count += 1) {
      await signIn(`wrong-${count}`);
      await person.getByRole("alert").waitFor();
      await person.reload();
    }
    await signIn("Amber-ferry-72");
    await person
      .getByRole("alert")
      .getByText(/已暂时锁定/)
      .waitFor();

    await visit(security, `accounts${search}`);
    await security.getByRole("button", { name: "解除锁定" }).click();
    await security.getByText("已保存").first().waitFor();
    await person.reload();
    await signIn("Amber-ferry-72");
    await person.getByRole("heading", { level: 1, name: /陆远/ }).waitFor();

    const audit = await site().open({ as: "demo-audit" });
    await visit(audit, "audit");
    await audit.getByRole("grid", { name: "留痕记录" }).getByText("授予角色").first().waitFor();
    await audit.getByRole("button", { name: "校验留痕链" }).click();
    await audit.getByText("留痕链完整").waitFor();
  });
});
