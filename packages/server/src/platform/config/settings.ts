import { PASSWORD_PROFILES, SECOND_FACTOR_POLICIES } from "@zhigang/domain/identity";
import { LOG_LEVELS } from "../logger.ts";

/** How a setting is written. */
export type SettingKind =
  | { readonly kind: "text"; readonly pattern?: RegExp }
  | { readonly kind: "integer"; readonly from: number; readonly to: number }
  | { readonly kind: "flag" }
  | { readonly kind: "choice"; readonly of: readonly string[] };

/** One setting: how it is written, where it may come from, and what it does, in both languages. */
export type Setting = SettingKind & {
  readonly default: string | number | boolean | null;
  readonly env: string;
  /** Secrets come from the environment or a file, never from a flag others can see in the process list. */
  readonly isSecret?: true;
  readonly zh: string;
  readonly en: string;
};

/** Every setting there is. Flags are the names in kebab-case. */
export const SETTINGS = {
  host: {
    kind: "text",
    default: "127.0.0.1",
    env: "ZHIGANG_HOST",
    zh: "监听的地址",
    en: "the address to listen on",
  },
  port: {
    kind: "integer",
    from: 0,
    to: 65_535,
    default: 8080,
    env: "ZHIGANG_PORT",
    zh: "监听的端口，0 表示任选",
    en: "the port to listen on, 0 for any",
  },
  basePath: {
    kind: "text",
    pattern: /^(\/[\w.~-]+)*$/,
    default: "",
    env: "ZHIGANG_BASE_PATH",
    zh: "反向代理下的路径前缀，如 /zhigang",
    en: "the path in front of every address behind a proxy, such as /zhigang",
  },
  dataFolder: {
    kind: "text",
    default: null,
    env: "ZHIGANG_DATA_FOLDER",
    zh: "数据目录：内置数据库与附件",
    en: "the folder of the embedded database and the attachments",
  },
  databaseUrl: {
    kind: "text",
    pattern: /^postgres(ql)?:\/\//,
    default: null,
    env: "DATABASE_URL",
    isSecret: true,
    zh: "外部 PostgreSQL（15 或更高）；不设则用内置数据库",
    en: "an external PostgreSQL (15 or newer); the embedded one when not set",
  },
  migrationDatabaseUrl: {
    kind: "text",
    pattern: /^postgres(ql)?:\/\//,
    default: null,
    env: "MIGRATION_DATABASE_URL",
    isSecret: true,
    zh: "外部数据库的属主账户，仅用于迁移",
    en: "the owner's account on the external database, used for migrations alone",
  },
  publicUrl: {
    kind: "text",
    pattern: /^https?:\/\/[^/]/,
    default: null,
    env: "ZHIGANG_PUBLIC_URL",
    zh: "用户访问的地址，如 https://city.example",
    en: "the address users type, such as https://city.example",
  },
  trustProxy: {
    kind: "flag",
    default: false,
    env: "ZHIGANG_TRUST_PROXY",
    zh: "前面有负责 TLS 的可信反向代理",
    en: "a trusted proxy in front provides TLS",
  },
  insecureHttp: {
    kind: "flag",
    default: false,
    env: "ZHIGANG_INSECURE_HTTP",
    zh: "允许在非本机地址上使用明文 HTTP",
    en: "allow plain HTTP on an address other machines reach",
  },
  insecureDatabase: {
    kind: "flag",
    default: false,
    env: "ZHIGANG_INSECURE_DATABASE",
    zh: "允许不经 TLS 连接远程数据库",
    en: "allow a remote database without TLS",
  },
  passwordProfile: {
    kind: "choice",
    of: PASSWORD_PROFILES,
    default: "dengbao",
    env: "ZHIGANG_PASSWORD_PROFILE",
    zh: "口令规则：dengbao（等保三级）或 asvs",
    en: "the password rules: dengbao or asvs",
  },
  secondFactor: {
    kind: "choice",
    of: SECOND_FACTOR_POLICIES,
    default: "administrators",
    env: "ZHIGANG_SECOND_FACTOR",
    zh: "谁必须启用第二因素：off、administrators（三员，GB/T 22239-2019 8.1.4.1 d，2019-12-01 起）或 everyone；演示模式不要求",
    en: "who must have a second factor: off, administrators (GB/T 22239-2019 8.1.4.1 d, since 2019-12-01) or everyone; nobody in the demo",
  },
  sessionIdleMinutes: {
    kind: "integer",
    from: 5,
    to: 60,
    default: 30,
    env: "ZHIGANG_SESSION_IDLE_MINUTES",
    zh: "无操作多少分钟后退出登录",
    en: "minutes without use after which a session ends",
  },
  credentialRequestsPerMinute: {
    kind: "integer",
    from: 1,
    to: 100_000,
    default: 60,
    env: "ZHIGANG_CREDENTIAL_REQUESTS_PER_MINUTE",
    zh: "同一地址每分钟最多多少次登录、设置或修改口令",
    en: "sign-ins and changes of passwords that one address may ask in a minute",
  },
  publicRequestsPerMinute: {
    kind: "integer",
    from: 1,
    to: 100_000,
    default: 600,
    env: "ZHIGANG_PUBLIC_REQUESTS_PER_MINUTE",
    zh: "同一地址每分钟最多多少次无需登录的请求",
    en: "requests without signing in that one address may make in a minute",
  },
  openMetrics: {
    kind: "flag",
    default: false,
    env: "ZHIGANG_OPEN_METRICS",
    zh: "允许其他机器读取 /metrics",
    en: "let other machines read /metrics",
  },
  uploadLimitMb: {
    kind: "integer",
    from: 1,
    to: 500,
    default: 20,
    env: "ZHIGANG_UPLOAD_LIMIT_MB",
    zh: "单个上传文件的上限（MB）",
    en: "the largest file to upload, in MB",
  },
  importTimeLimitSeconds: {
    kind: "integer",
    from: 1,
    to: 600,
    default: 30,
    env: "ZHIGANG_IMPORT_TIME_LIMIT_SECONDS",
    zh: "读取一个文件的时间上限（秒）",
    en: "the longest time reading one file may take, in seconds",
  },
  importMemoryLimitMb: {
    kind: "integer",
    from: 64,
    to: 8192,
    default: 512,
    env: "ZHIGANG_IMPORT_MEMORY_LIMIT_MB",
    zh: "读取一个文件的内存上限（MB）",
    en: "the most memory reading one file may take, in MB",
  },
  leastFreeMb: {
    kind: "integer",
    from: 20,
    to: 1_000_000,
    default: 200,
    env: "ZHIGANG_LEAST_FREE_MB",
    zh: "磁盘剩余低于多少 MB 时暂停写入",
    en: "free room on the disk, in MB, below which writing pauses",
  },
  webhookInternalHosts: {
    kind: "text",
    default: null,
    env: "ZHIGANG_WEBHOOK_INTERNAL_HOSTS",
    zh: "允许推送和通知使用的内网主机（含邮件服务器），逗号分隔，如 oa.city.internal:8443",
    en: "hosts of the intranet that webhooks and channels (mail servers too) may reach, with commas between, such as oa.city.internal:8443",
  },
  secretKeyFile: {
    kind: "text",
    default: null,
    env: "ZHIGANG_SECRET_KEY_FILE",
    zh: "加密推送与通知渠道的密钥所用的密钥文件；不设则用数据目录中的 secret.key",
    en: "the key file under which secrets of webhooks and channels are encrypted; secret.key in the data folder when not set",
  },
  logLevel: {
    kind: "choice",
    of: LOG_LEVELS,
    default: "info",
    env: "ZHIGANG_LOG_LEVEL",
    zh: "日志级别",
    en: "how much is logged",
  },
  askUrl: {
    kind: "text",
    pattern: /^(https:\/\/[^/\s]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/\S*)?$/,
    default: null,
    env: "ZHIGANG_ASK_URL",
    zh: "为问答组织文字的服务（OpenAI 兼容，https 或本机），如 https://model.example/v1",
    en: "the service that phrases answers (OpenAI-compatible, https or this machine), such as https://model.example/v1",
  },
  askModel: {
    kind: "text",
    default: null,
    env: "ZHIGANG_ASK_MODEL",
    zh: "该服务所用模型的名称",
    en: "the name of the model at that service",
  },
  askKey: {
    kind: "text",
    default: null,
    env: "ZHIGANG_ASK_KEY",
    isSecret: true,
    zh: "该服务的密钥",
    en: "the key of that service",
  },
  askTimeLimitSeconds: {
    kind: "integer",
    from: 1,
    to: 120,
    default: 20,
    env: "ZHIGANG_ASK_TIME_LIMIT_SECONDS",
    zh: "等待该服务的时间上限（秒）",
    en: "the longest time to wait for that service, in seconds",
  },
  demo: {
    kind: "flag",
    default: false,
    env: "ZHIGANG_DEMO",
    zh: "装入示例城市与演示账户",
    en: "load the sample city and its demo sign-ins",
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** `sessionIdleMinutes` → `session-idle-minutes`. */
export function flagOf(name: SettingName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The setting a flag's name stands for. */
export function settingOfFlag(flag: string): SettingName | undefined {
  return SETTING_NAMES.find((name) => flagOf(name) === flag);
}
