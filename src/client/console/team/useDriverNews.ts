import { useEffect, useRef, useState } from 'react';
import type { Driver } from '#shared/sync/stage.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import type { TeamMessages } from './messages.en.ts';

/** Long enough to be read by somebody who was looking at the room, in milliseconds. */
const showMs = 12_000;

interface DriverNews {
  readonly key: number;
  readonly said: keyof Pick<TeamMessages, 'nowYou' | 'nowYouAfter' | 'nowOther' | 'takenOver'>;
  readonly name: string;
}

/** That the wheel has changed hands, for as long as that is news; as the server says, not as this page hopes. */
export function useDriverNews({ state, panel }: Pick<ConsoleModel, 'state' | 'panel'>): DriverNews | null {
  const { view, self, waiting } = state;
  const driver = view.stage?.stage.driver ?? null;
  const me = self?.role === 'facilitator' ? self.account : null;
  const before = useRef<Driver | null>(null);
  /** Whom this page itself has last asked to drive. */
  const asked = useRef<string | null>(null);
  const [news, setNews] = useState<DriverNews | null>(null);

  useEffect(() => {
    for (const { op } of waiting) if (op.type === 'stage.drive') asked.current = op.account;
  }, [waiting]);

  useEffect(() => {
    const last = before.current;
    before.current = driver;
    if (driver === null || last === null || last.account === driver.account) return undefined;
    const isMine = driver.account === me;
    const wasAsked = asked.current === driver.account;
    asked.current = null;
    const wasMine = last.account === me;
    const said = isMine
      ? wasAsked
        ? 'nowYou'
        : 'nowYouAfter'
      : wasMine && !wasAsked
        ? 'takenOver'
        : 'nowOther';
    setNews({ key: driver.sinceMs, said, name: isMine ? last.name : driver.name });
    return undefined;
  }, [driver, me]);

  const key = news?.key ?? null;
  const isCovered = panel !== null;
  useEffect(() => {
    // What lies under a dialog is not read yet.
    if (key === null || isCovered) return undefined;
    const timer = setTimeout(() => setNews(null), showMs);
    return () => clearTimeout(timer);
  }, [key, isCovered]);
  return news;
}
