import { useCallback, useEffect, useMemo, useState } from 'react';
import { machineFacts } from '#shared/session/preflight.ts';
import { askServer } from '#client/api.ts';
import { tryLine } from '#client/check/tryLine.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { type CheckId, type Finding, inOrder } from './finding.ts';
import { judgeContent } from './judgeContent.ts';
import { judgeLanPage, judgeOwnLine, judgePhones, type LineRun } from './judgeLines.ts';
import { judgeMachine, machineChecks, type MachineRun } from './judgeMachine.ts';
import { judgePower, judgeProjector, judgeScreen } from './judgeRoom.ts';
import { type CheckInsHere, useCheckIns } from './useCheckIns.ts';
import { type Pattern, usePattern } from './usePattern.ts';

type Probe = 'machine' | 'line' | 'content' | 'phones';

export interface Preflight {
  /** In the order in which they are read. */
  readonly findings: readonly Finding[];
  readonly machine: MachineRun | 'waiting' | 'away';
  readonly phones: CheckInsHere;
  readonly pattern: Pattern;
  readonly plugged: boolean;
  readonly setPlugged: (plugged: 'yes' | 'no') => void;
  readonly running: ReadonlySet<Probe>;
  /** Runs one check again, together with those that the same question answers; nothing for what people look at. */
  readonly again: (id: CheckId) => void;
  readonly againAll: () => void;
}

const probeOf: { readonly [C in CheckId]?: Probe } = {
  ...Object.fromEntries(machineChecks.map((id) => [id, 'machine'] as const)),
  ownLine: 'line',
  phones: 'phones',
  lanPage: 'phones',
  languages: 'content',
  hidden: 'content',
  minutes: 'content',
};

/** Whether a check can be run again from here. */
export function canRunAgain(id: CheckId): boolean {
  return probeOf[id] !== undefined;
}

/** Whether the question is being asked that answers a check. */
export function isRunning(running: ReadonlySet<Probe>, id: CheckId): boolean {
  const probe = probeOf[id];
  return probe !== undefined && running.has(probe);
}

interface PreflightOptions {
  readonly detail: SessionDetail;
  /** When the detail was read. */
  readonly readAtMs: number;
  readonly onReload: () => Promise<void>;
}

/** Every check of a session, run once as the page opens and again on demand. */
export function usePreflight({ detail, readAtMs, onReload }: PreflightOptions): Preflight {
  const { language } = useLanguage();
  const { id, settings } = detail.session;
  const [machine, setMachine] = useState<MachineRun | 'waiting' | 'away'>('waiting');
  const [line, setLine] = useState<LineRun | null>(null);
  const [running, setRunning] = useState<ReadonlySet<Probe>>(new Set());
  const [pluggedAtMs, setPluggedAtMs] = useState<number | null>(null);
  const phones = useCheckIns(id);
  const pattern = usePattern(id);

  const { look } = phones;
  const run = useCallback(
    async (probe: Probe): Promise<void> => {
      setRunning((before) => new Set([...before, probe]));
      if (probe === 'machine') setMachine(await askMachine(id));
      else if (probe === 'line') setLine({ ...(await tryLine()), atMs: Date.now() });
      else if (probe === 'phones') await look();
      else await onReload();
      setRunning((before) => new Set([...before].filter((one) => one !== probe)));
    },
    [id, look, onReload],
  );
  useEffect(() => {
    void askMachine(id).then(setMachine);
    void tryLine().then((tried) => setLine({ ...tried, atMs: Date.now() }));
  }, [id]);

  const checkIns = phones.list?.checkIns;
  const { sized, answered } = pattern;
  const findings = useMemo(() => {
    const isPublic = typeof machine === 'object' && machine.facts.addresses[0]?.kind === 'public';
    const all: readonly Finding[] = [
      judgeProjector(answered.answers, answered.atMs),
      judgeScreen(sized?.size ?? null, sized?.atMs ?? null),
      judgePhones(checkIns ?? []),
      judgeOwnLine(line),
      // A server on the internet is on no network with the phones.
      ...(isPublic ? [] : [judgeLanPage(checkIns ?? [])]),
      ...judgeMachine(machine, settings),
      judgePower(pluggedAtMs),
      ...judgeContent(detail, language, readAtMs),
    ];
    return inOrder(all);
  }, [answered, sized, checkIns, line, machine, settings, pluggedAtMs, detail, language, readAtMs]);

  return {
    findings,
    machine,
    phones,
    pattern,
    plugged: pluggedAtMs !== null,
    setPlugged: (plugged) => setPluggedAtMs(plugged === 'yes' ? Date.now() : null),
    running,
    again(check) {
      const probe = probeOf[check];
      if (probe) void run(probe);
    },
    againAll() {
      for (const probe of ['machine', 'line', 'phones', 'content'] as const) void run(probe);
    },
  };
}

async function askMachine(session: string): Promise<MachineRun | 'away'> {
  const askedMs = Date.now();
  const path = `/api/sessions/${encodeURIComponent(session)}/preflight/machine`;
  const answer = await askServer({ path, schema: machineFacts });
  if (!answer.ok) return 'away';
  const atMs = Date.now();
  return {
    facts: answer.value,
    // The server reads its clock last, after it has tried its addresses.
    aheadMs: aheadOf(answer.value.nowMs, askedMs, atMs),
    browserTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    atMs,
  };
}

/** By how much this clock is ahead, where the server's stood at `serverMs` at some moment between two of ours. */
function aheadOf(serverMs: number, fromMs: number, toMs: number): number {
  if (serverMs < fromMs) return fromMs - serverMs;
  return serverMs > toMs ? toMs - serverMs : 0;
}
