import { describe, expect, test } from "vitest";
import { operationWords } from "./operation-words.ts";

describe("留痕的操作用词", () => {
  test("an operation is told in the words of the screen", () => {
    expect(operationWords("identity.role.grant", "zh")).toBe("授予角色");
    expect(operationWords("identity.role.grant", "en")).toBe("Grant role");
    expect(operationWords("ledger.plan.publish", "zh")).toBe("发布规划");
    expect(operationWords("supervision.report.sign", "zh")).toBe("签发进展报告");
    expect(operationWords("supervision.bulletin.issue", "zh")).toBe("印发通报");
    expect(operationWords("supervision.report_rule.set", "en")).toBe("Set reporting rule");
  });

  test("an operation without words shows its code rather than half a sentence", () => {
    expect(operationWords("geo.layer.redraw", "zh")).toBe("geo.layer.redraw");
    expect(operationWords("ledger.task.unheard_of", "en")).toBe("ledger.task.unheard_of");
  });
});
