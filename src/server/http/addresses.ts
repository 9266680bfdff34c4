import { networkInterfaces } from 'node:os';

/** Names of interfaces that phones in the room cannot reach: VPNs, containers, virtual machines. */
const notTheRoom =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt|ham|ppp|ipsec|cni|flannel|lxc|lxd|podman|bridge|awdl|llw|vethernet|wsl)|virtual|vpn|hyper-v|loopback/i;

interface Candidate {
  readonly name: string;
  readonly address: string;
}

/** The room's own networks first, then those that only this machine or its virtual guests are on. */
export function orderAddresses(candidates: readonly Candidate[]): string[] {
  const room = candidates.filter(({ name }) => !notTheRoom.test(name));
  const other = candidates.filter(({ name }) => notTheRoom.test(name));
  return [...room, ...other].map(({ address }) => address);
}

/** This machine's IPv4 addresses, most likely to be reached by phones first. */
function localAddresses(): string[] {
  const candidates = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  );
  return orderAddresses(candidates);
}

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
}

/** Where participants can open the page, best first; empty when the server listens to this machine alone. */
export function participantUrls({ host, port, publicUrl }: Listening): string[] {
  const hosts = host === '0.0.0.0' || host === '::' ? localAddresses() : isLoopback(host) ? [] : [host];
  const local = hosts.map((address) => `http://${address}:${port}`);
  return publicUrl === null ? local : [publicUrl, ...local];
}

/** Where the facilitator's own browser opens the page. */
export function ownUrl({ host, port, publicUrl }: Listening): string {
  if (publicUrl !== null) return publicUrl;
  const everywhere = host === '0.0.0.0' || host === '::' || isLoopback(host);
  return `http://${everywhere ? 'localhost' : host}:${port}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
