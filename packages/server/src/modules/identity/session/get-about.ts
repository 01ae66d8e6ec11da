import type { About } from "@zhigang/contract/identity";
import { PASSWORD_RULES } from "@zhigang/domain/identity";
import type { IdentityOptions } from "../identity-options.ts";

/** 关于本系统: what anybody may know before signing in. */
export async function getAbout(options: IdentityOptions): Promise<About> {
  const { version, isDemo, uploadLimitMb, demoPersonas, passwordProfile } = options;
  const { source, minLength, minClasses, maxAgeDays, refusedHistory, refusesCommon } = PASSWORD_RULES[passwordProfile];
  return {
    name: "智港 Zhigang",
    version,
    isDemo,
    uploadLimitMb,
    demoPersonas: isDemo ? [...demoPersonas] : [],
    passwordRules: {
      profile: passwordProfile,
      source,
      minLength,
      minClasses,
      maxAgeDays,
      refusedHistory,
      refusesCommon,
    },
  };
}
