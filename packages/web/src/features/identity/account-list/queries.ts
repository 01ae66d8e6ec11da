import { identityEndpoints } from "@zhigang/contract/identity";
import type { Account, ListAccounts, SetUpToken } from "@zhigang/contract/identity";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

/** Every deed on an account changes the list and the account itself. */
const touches = [identityEndpoints.listAccounts, identityEndpoints.getAccount];

/** Accounts, page by page. */
export function useAccounts(filters: ListAccounts) {
  return useEndpointPages(identityEndpoints.listAccounts, { query: { limit: 100, ...filters } });
}

/** One account. */
export function useAccount(id: string | null) {
  return useEndpoint(identityEndpoints.getAccount, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** 新建账号. */
export function useCreateAccount(onSuccess: (account: Account) => void) {
  return useSend(identityEndpoints.createAccount, { touches, onSuccess });
}

/** 修改账号: name and department. */
export function useChangeAccount(onSuccess: () => void) {
  return useSend(identityEndpoints.changeAccount, { touches, onSuccess });
}

/** 闲置标准, the latest first. */
export function useAccountRules() {
  return useEndpoint(identityEndpoints.listAccountRules, {});
}

/** 设定闲置标准. */
export function useSetAccountRule(onSuccess: () => void) {
  return useSend(identityEndpoints.setAccountRule, {
    touches: [...touches, identityEndpoints.listAccountRules],
    onSuccess,
  });
}

/** The deeds on one account that need nothing more than a press, a reason or a role. */
export function useAccountDeeds(onDone: () => void, onToken: (token: SetUpToken) => void) {
  return {
    disable: useSend(identityEndpoints.disableAccount, { touches, onSuccess: onDone }),
    enable: useSend(identityEndpoints.enableAccount, { touches, onSuccess: onDone }),
    unlock: useSend(identityEndpoints.unlockAccount, { touches, onSuccess: onDone }),
    reset: useSend(identityEndpoints.resetPassword, { touches, onSuccess: onToken }),
    resetFactor: useSend(identityEndpoints.resetSecondFactor, { touches, onSuccess: onDone }),
    erase: useSend(identityEndpoints.eraseAccount, { touches, onSuccess: onDone }),
    grant: useSend(identityEndpoints.grantRole, { touches, onSuccess: onDone }),
    revoke: useSend(identityEndpoints.revokeRole, { touches, onSuccess: onDone }),
  };
}
