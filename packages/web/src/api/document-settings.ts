/** The nonce this answer's styles must carry (quality S-109); empty while developing. */
export function cspNonce(): string {
  return metaContent("csp-nonce");
}

/** Where the application lives: `/` or `/zhigang`. The built files lie in `<base>/assets/`, so their own address tells. */
export function basePath(): string {
  if (!import.meta.env.PROD) return "/";
  return new URL(import.meta.url).pathname.replace(/\/assets\/[^/]*$/, "") || "/";
}

/** The address of an API path under the base path. */
export function apiAddress(path: string): string {
  return `${basePath().replace(/\/$/, "")}/api${path}`;
}

function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}
