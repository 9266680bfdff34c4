import { networkInterfaces } from 'node:os';

/** Names of interfaces that phones in the room cannot reach: VPNs, containers, virtual machines. */
const notTheRoom =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|wg|tailscale|zt|zerotier|cni|flannel|lxc|lxd|podman|awdl|llw|wsl)|^(utun|tun|tap|ham|ppp|ipsec|bridge)\d|virtual|vmware|vpn|wireguard|hyper-v|loopback/i;

/** An address that an interface gives itself when no network has given it one. */
const selfGiven = /^169\.254\./;

interface Candidate {
  readonly name: string;
  readonly address: string;
}

/** The room's own networks first, then those that only this machine or its virtual guests are on. */
export function orderAddresses(candidates: readonly Candidate[]): string[] {
  const isOther = ({ name, address }: Candidate): boolean => notTheRoom.test(name) || selfGiven.test(address);
  const room = candidates.filter((candidate) => !isOther(candidate));
  const other = candidates.filter(isOther);
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
