import { useEffect, useRef, useState } from 'react';
import { exerciseStage, type Stage } from '#shared/sync/stage.ts';

export type DevicePage = 'now' | 'slides' | 'workbook' | 'me';

interface News {
  /** What there is to do, and what is to be seen: both are named anew when they come anew. */
  readonly opened: readonly string[];
  readonly revealed: readonly string[];
}

/** What a reader who looks elsewhere would want to know of. */
function newsOf(stage: Pick<Stage, 'exercises'> | undefined): News | null {
  if (!stage) return null;
  const ids = Object.keys(stage.exercises);
  const named = (phase: string) =>
    ids
      .map((id) => ({ id, ...exerciseStage(stage, id) }))
      .filter((one) => one.phase === phase)
      .map(({ id, round, phaseRevision }) => `${id} ${round} ${phaseRevision}`);
  return { opened: named('open'), revealed: named('revealed') };
}

/** Whether somebody is in the middle of a text or a choice, which no page may be taken from under. */
function isTyping(): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(focused.type);
  return focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement;
}

interface PageChoice {
  readonly page: DevicePage;
  readonly go: (page: DevicePage) => void;
  /** Something opened or was revealed while its reader looked elsewhere. */
  readonly news: 'none' | 'new';
}

/** The page that a device shows. An exercise that opens brings its reader to it, unless in the middle of a text. */
export function useDevicePage(stage: Stage | undefined): PageChoice {
  const [page, setPage] = useState<DevicePage>('now');
  const [news, setNews] = useState<'none' | 'new'>('none');
  const last = useRef<News | null>(null);

  useEffect(() => {
    const before = last.current;
    const now = newsOf(stage);
    last.current = now ?? before;
    if (!before || !now) return;
    const hasOpened = now.opened.some((one) => !before.opened.includes(one));
    const hasRevealed = now.revealed.some((one) => !before.revealed.includes(one));
    if (!hasOpened && !hasRevealed) return;
    if (page === 'now') return;
    if (hasOpened && !isTyping()) setPage('now');
    else setNews('new');
  }, [stage, page]);

  const go = (next: DevicePage): void => {
    setPage(next);
    setNews((before) => (next === 'now' ? 'none' : before));
    window.scrollTo(0, 0);
  };
  return { page, go, news: page === 'now' ? 'none' : news };
}
