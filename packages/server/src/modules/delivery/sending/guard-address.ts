import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** A host that may be reached, with the numbers its name stood for when it was looked at: no later answer is believed. */
export interface GuardedHost {
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
  /** Whether an operator has named it as one of the intranet. */
  readonly isNamed: boolean;
}

/** An address that may be told. */
export interface GuardedAddress extends GuardedHost {
  readonly url: URL;
}

/** Why nothing is sent there. */
export class AddressRefusal extends Error {}

/** What stands for a host name in numbers; a test may answer for the network. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface AddressRules {
  /** Hosts of the intranet that an operator has named, `host` or `host:port`. */
  readonly internalHosts: readonly string[];
  readonly resolve?: Resolve;
}

/** Networks that are not the public one (RFC 6890 and its registries): quality S-69. */
const BLOCKED_V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
/** Of IPv6 only the global unicast range is the public network, and of that not what carries other addresses inside. */
const PUBLIC_V6 = [["2000::", 3]] as const;
const BLOCKED_V6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const blocked = new BlockList();
for (const [net, prefix] of BLOCKED_V4) blocked.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of BLOCKED_V6) blocked.addSubnet(net, prefix, "ipv6");
const publicV6 = new BlockList();
for (const [net, prefix] of PUBLIC_V6) publicV6.addSubnet(net, prefix, "ipv6");

const usualResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Looks an address over before anything is sent: scheme, host in whatever spelling, and every number it stands for. */
export async function guardAddress(written: string, rules: AddressRules): Promise<GuardedAddress> {
  const url = URL.parse(written);
  if (url === null || !["http:", "https:"].includes(url.protocol)) throw new AddressRefusal("http(s)://");
  if (url.username !== "" || url.password !== "") throw new AddressRefusal("user:password@");
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  return { url, ...(await guardHost(host, port, rules)) };
}

/** Looks a host over: every number it stands for is public, or an operator has named it. */
export async function guardHost(host: string, port: number, rules: AddressRules): Promise<GuardedHost> {
  const addresses = await numbersOf(host, rules.resolve ?? usualResolve);
  const isNamed = rules.internalHosts.some((named) => [host, `${host}:${port}`].includes(named.toLowerCase()));
  const inside = addresses.find(({ address }) => !isPublic(address));
  if (inside && !isNamed) throw new AddressRefusal(inside.address);
  return { addresses, isNamed };
}

/** What leaves the house in the open goes only to hosts that an operator has named. */
export function requireEncryption({ isNamed }: GuardedHost, isEncrypted: boolean): void {
  if (!isEncrypted && !isNamed) throw new AddressRefusal("TLS");
}

/** The URL parser has already turned decimal, octal and hexadecimal spellings of IPv4 into dots. */
async function numbersOf(host: string, resolve: Resolve): Promise<GuardedHost["addresses"]> {
  const literal = isIP(host);
  if (literal !== 0) return [{ address: host, family: literal as 4 | 6 }];
  const found = await resolve(host).catch((cause: unknown) => {
    throw Object.assign(new AddressRefusal(`${host}: DNS`), { cause });
  });
  if (found.length === 0) throw new AddressRefusal(`${host}: DNS`);
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

/** Whether a number belongs to the public network. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !blocked.check(address, "ipv4");
  return publicV6.check(address, "ipv6") && !blocked.check(address, "ipv6");
}
