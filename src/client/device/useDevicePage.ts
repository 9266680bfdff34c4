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

/** A chapter of the workbook that a link leads to. */
export interface ChapterLink {
  readonly exercise: string;
}

/** The chapter that the address names, `#workbook/<exercise>`; null for any other address. */
function chapterInAddress(): ChapterLink | null {
  const [, exercise] = /^#workbook\/([\w-]+)$/.exec(location.hash) ?? [];
  return exercise === undefined ? null : { exercise };
}

/** So that the same link leads there once more, and a reload stays where its reader went. */
function forgetAddress(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

interface PageChoice {
  readonly page: DevicePage;
  /** Where in the workbook a link has led; null where its reader went by themselves. */
  readonly chapter: ChapterLink | null;
  readonly go: (page: DevicePage) => void;
  /** Something opened or was revealed while its reader looked elsewhere. */
  readonly news: 'none' | 'new';
}

/**
 * The page that a device shows. An exercise that opens brings its reader to it, unless in the middle of a text; a link
 * to a chapter of the workbook leads there, and again when it is pressed again.
 */
export function useDevicePage(stage: Stage | undefined): PageChoice {
  const [chapter, setChapter] = useState(chapterInAddress);
  const [page, setPage] = useState<DevicePage>(chapter ? 'workbook' : 'now');
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

  useEffect(() => {
    const follow = (): void => {
      const link = chapterInAddress();
      if (!link) return;
      setChapter(link);
      setPage('workbook');
      forgetAddress();
    };
    if (chapterInAddress()) forgetAddress();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const go = (next: DevicePage): void => {
    setPage(next);
    setChapter(null);
    setNews((before) => (next === 'now' ? 'none' : before));
    window.scrollTo(0, 0);
  };
  return { page, chapter, go, news: page === 'now' ? 'none' : news };
}
