import { timeZoneLabel } from '#shared/session/dates.ts';
import type { MachineFacts } from '#shared/session/preflight.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { Finding } from './finding.ts';

const megabyte = 1_000_000;
const gigabyte = 1000 * megabyte;

/** A day of five hundred people with its copies takes some tens of megabytes; a full disk stops the room. */
const disk = { broken: 200 * megabyte, look: gigabyte } as const;
/** The server itself takes about a quarter of this, and the browser beside it the rest. */
const memory = { broken: 150 * megabyte, look: 400 * megabyte } as const;
/** What somebody notices on two clocks side by side; the way there and back counts in it. */
const skewMs = 5000;

/** What is known of the machine, and of the browser that asked it. */
export interface MachineRun {
  readonly facts: MachineFacts;
  /** By how much the browser's clock is ahead of the machine's. */
  readonly aheadMs: number;
  readonly browserTimeZone: string;
  readonly atMs: number;
}

type Day = Pick<SessionSettings, 'date' | 'start' | 'timeZone'>;

/** The checks that asking the machine once answers together. */
export const machineChecks = ['addresses', 'saving', 'disk', 'memory', 'clock', 'timeZone', 'pdf'] as const;

/** How the machine stands, check by check; `waiting` until it has said so, `away` when it did not answer. */
export function judgeMachine(run: MachineRun | 'waiting' | 'away', day: Day): readonly Finding[] {
  if (run === 'waiting' || run === 'away') {
    const said = run === 'away' ? 'machineAway' : 'notRunYet';
    return machineChecks.map((id) => ({ id, state: 'notRun', said, atMs: null }));
  }
  const { facts, atMs } = run;
  const found: readonly Omit<Finding, 'atMs'>[] = [
    judgeAddresses(facts.addresses),
    facts.saving === null
      ? { id: 'saving', state: 'fine', said: 'saves' }
      : { id: 'saving', state: 'broken', said: 'cannotSave', todo: facts.saving },
    judgeDisk(facts.disk),
    judgeMemory(facts.memory),
    judgeClock(run.aheadMs),
    judgeTimeZone(run, day),
    facts.pdf === 'found'
      ? { id: 'pdf', state: 'fine', said: 'pdfFound' }
      : { id: 'pdf', state: 'look', said: 'pdfMissing', todo: 'pdfMissing' },
  ];
  return found.map((one) => ({ ...one, atMs }));
}

type Judged = Omit<Finding, 'atMs'>;

function judgeAddresses(addresses: MachineFacts['addresses']): Judged {
  const id = 'addresses';
  const [first] = addresses;
  if (!first) return { id, state: 'broken', said: 'noAddress', todo: 'noAddress' };
  const values = { address: bare(first.url) };
  if (first.answers === 'no') {
    const todo = first.kind === 'public' ? 'publicSilent' : 'addressSilent';
    return { id, state: 'broken', said: 'addressSilent', values, todo };
  }
  if (first.kind === 'selfGiven')
    return { id, state: 'broken', said: 'selfGiven', values, todo: 'noAddress' };
  if (first.kind === 'inner') return { id, state: 'look', said: 'innerOnly', values, todo: 'noAddress' };
  const inRoom = addresses.filter(({ kind }) => kind === 'room');
  if (first.kind === 'room' && inRoom.length > 1) {
    return {
      id,
      state: 'look',
      said: 'severalAddresses',
      values: { ...values, count: inRoom.length },
      todo: 'severalAddresses',
    };
  }
  return { id, state: 'fine', said: first.kind === 'public' ? 'publicAddress' : 'oneAddress', values };
}

/** An address as people read it: without the scheme that browsers put in by themselves. */
export function bare(url: string): string {
  return url.replace(/^http:\/\//, '');
}

function judgeDisk(space: MachineFacts['disk']): Judged {
  const id = 'disk';
  if (space === null) return { id, state: 'notRun', said: 'diskUnknown' };
  const values = { free: rounded(space.freeBytes / gigabyte) };
  if (space.freeBytes < disk.broken) return { id, state: 'broken', said: 'diskFree', values, todo: 'disk' };
  if (space.freeBytes < disk.look) return { id, state: 'look', said: 'diskFree', values, todo: 'disk' };
  return { id, state: 'fine', said: 'diskFree', values };
}

function judgeMemory(space: MachineFacts['memory']): Judged {
  const id = 'memory';
  if (space === null) return { id, state: 'notRun', said: 'memoryUnknown' };
  const values = { free: rounded(space.freeBytes / gigabyte) };
  if (space.freeBytes < memory.broken)
    return { id, state: 'broken', said: 'memoryFree', values, todo: 'memory' };
  if (space.freeBytes < memory.look) return { id, state: 'look', said: 'memoryFree', values, todo: 'memory' };
  return { id, state: 'fine', said: 'memoryFree', values };
}

function judgeClock(aheadMs: number): Judged {
  const id = 'clock';
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  if (Math.abs(aheadMs) <= skewMs) return { id, state: 'fine', said: 'clocksAgree' };
  const said = aheadMs > 0 ? 'browserAhead' : 'browserBehind';
  return { id, state: 'look', said, values: { seconds }, todo: 'clock' };
}

function judgeTimeZone({ facts, browserTimeZone }: MachineRun, day: Day): Judged {
  const id = 'timeZone';
  const at = (zone: string): string => timeZoneLabel(zone, day.date, day.start);
  const values = { session: at(day.timeZone), machine: at(facts.timeZone), browser: at(browserTimeZone) };
  const isSame = values.session === values.machine && values.session === values.browser;
  if (isSame) return { id, state: 'fine', said: 'zonesAgree', values };
  return { id, state: 'look', said: 'zonesDiffer', values, todo: 'timeZone' };
}

/** One figure after the point below ten, none above. */
function rounded(value: number): number {
  return value < 10 ? Math.floor(value * 10) / 10 : Math.floor(value);
}
