export { RuleLevel, RuleSet } from "./rule-set.ts";
