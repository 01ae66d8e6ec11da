import { accountEndpoints } from "./account-endpoints.ts";
import { accountRuleEndpoints } from "./account-rule.ts";
import { departmentEndpoints } from "./department-endpoints.ts";
import { secondFactorEndpoints } from "./second-factor-endpoints.ts";
import { sessionEndpoints } from "./session-endpoints.ts";

/** Everything the identity room promises. */
export const identityEndpoints = {
  ...sessionEndpoints,
  ...secondFactorEndpoints,
  ...accountEndpoints,
  ...accountRuleEndpoints,
  ...departmentEndpoints,
};
