import type { Plan } from "@zhigang/contract/ledger";

/** The plan of the address, else the newest that is in force. */
export function chosenPlan(plans: readonly Plan[], id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id) ?? plans.find((plan) => plan.status === "published") ?? plans[0];
}
