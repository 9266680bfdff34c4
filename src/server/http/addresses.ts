import { networkInterfaces } from 'node:os';
import type { AddressKind } from '#shared/session/preflight.ts';

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
  return ordered(candidates).map(({ address }) => address);
}

function ordered(candidates: readonly Candidate[]): readonly Candidate[] {
  const isRoom = (candidate: Candidate): boolean => kindOf(candidate) === 'room';
  const room = candidates.filter(isRoom);
  const other = candidates.filter((candidate) => !isRoom(candidate));
  return [...room, ...other];
}

function kindOf({ name, address }: Candidate): AddressKind {
  if (selfGiven.test(address)) return 'selfGiven';
  return notTheRoom.test(name) ? 'inner' : 'room';
}

/** This machine's IPv4 addresses, most likely to be reached by phones first. */
function localAddresses(): readonly Candidate[] {
  const candidates = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  );
  return ordered(candidates);
}

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
}

/** Where participants can open the page, best first; empty when the server listens to this machine alone. */
export function participantUrls(listening: Listening): string[] {
  return participantAddresses(listening).map(({ url }) => url);
}

/** An address that participants may open, and what is behind it. */
export interface ParticipantAddress {
  readonly url: string;
  /** As the system calls the interface; empty where it is known by its address alone. */
  readonly name: string;
  readonly kind: AddressKind;
}

/** The same addresses in the same order, each with the network that it is on. */
export function participantAddresses({ host, port, publicUrl }: Listening): readonly ParticipantAddress[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const chosen = isLoopback(host) ? [] : [{ name: '', address: host }];
  const local = (everywhere ? localAddresses() : chosen).map((candidate) => ({
    url: `http://${candidate.address}:${port}`,
    name: candidate.name,
    kind: kindOf(candidate),
  }));
  return publicUrl === null ? local : [{ url: publicUrl, name: '', kind: 'public' }, ...local];
}

/** Whether a request's address is one of this machine's own. */
export function isOwnAddress(ip: string): boolean {
  const plain = ip.replace(/^::ffff:/i, '');
  return isLoopback(plain) || localAddresses().some(({ address }) => address === plain);
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
