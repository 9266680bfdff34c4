import type { CheckIn } from '#shared/session/checkIn.ts';
import type { TriedLine } from '#client/check/tryLine.ts';
import type { Finding } from './finding.ts';

/** A line that this page has tried itself. */
export interface LineRun extends TriedLine {
  readonly atMs: number;
}

const stateOf = { websocket: 'fine', polling: 'look', none: 'broken' } as const;

/** This page's own line to the room, at the address at which it is open. */
export function judgeOwnLine(run: LineRun | null): Finding {
  if (run === null) return { id: 'ownLine', state: 'notRun', said: 'notRunYet', atMs: null };
  const { line, roundTripMs, atMs } = run;
  const said = ({ websocket: 'lineDirect', polling: 'lineSlower', none: 'lineNone' } as const)[line];
  const todo = ({ websocket: undefined, polling: 'lineSlower', none: 'lineNone' } as const)[line];
  return {
    id: 'ownLine',
    state: stateOf[line],
    said,
    values: { ms: roundTripMs ?? 0 },
    ...(todo && { todo }),
    atMs,
  };
}

/** The same laptop by the address that phones use: what it sees there, phones can at least hope for. */
export function judgeLanPage(checkIns: readonly CheckIn[]): Finding {
  const newest = checkIns.find(({ place }) => place === 'here');
  if (!newest) return { id: 'lanPage', state: 'notRun', said: 'lanPageNotRun', todo: 'lanPage', atMs: null };
  const judged = judgeOwnLine({ line: newest.line, roundTripMs: newest.roundTripMs, atMs: newest.atMs });
  return { ...judged, id: 'lanPage' };
}

/** What the phones have shown that tried their line. */
export function judgePhones(checkIns: readonly CheckIn[]): Finding {
  const id = 'phones';
  const phones = checkIns.filter(({ place }) => place === 'elsewhere');
  const atMs = phones[0]?.atMs ?? null;
  if (phones.length === 0) return { id, state: 'notRun', said: 'noPhone', todo: 'noPhone', atMs };
  const count = phones.length;
  const halfway = phones.filter(({ line }) => line === 'none').length;
  const slower = phones.filter(({ line }) => line === 'polling').length;
  if (halfway > 0) {
    const state = halfway === count ? 'broken' : 'look';
    return { id, state, said: 'phonesHalfway', values: { count, halfway }, todo: 'phonesHalfway', atMs };
  }
  if (slower > 0) {
    return { id, state: 'look', said: 'phonesSlower', values: { count, slower }, todo: 'lineSlower', atMs };
  }
  if (count === 1) return { id, state: 'look', said: 'onePhone', todo: 'onePhone', atMs };
  return { id, state: 'fine', said: 'phonesDirect', values: { count }, atMs };
}
