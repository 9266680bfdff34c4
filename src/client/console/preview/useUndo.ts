import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { type Undone, undoneBy } from '#client/console/consoleActions.ts';
import { slideNumber } from '#client/console/jumpTargets.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { previewWords } from './messages.ts';

export interface UndoWords {
  /** Which press it was: a new one has another. */
  readonly key: string;
  readonly name: Undone;
  /** "close at 2.3". */
  readonly what: string;
  /** "Closed". */
  readonly did: string;
  /** When it was pressed, epoch ms by the server's clock; null when nobody kept it. */
  readonly atMs: number | null;
}

/** The press that an undo takes back, in words; null when there is none. */
export function useUndo({
  stage,
  exercise,
  workshop,
  facts,
}: Pick<ConsoleModel, 'stage' | 'exercise' | 'workshop' | 'facts'>): UndoWords | null {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const words = previewWords(language);
  const name = undoneBy(stage);
  const last = stage.undo[stage.undo.length - 1];
  if (name === null || !last) return null;
  const display = { blank: 'blank', frozen: 'freeze', live: 'live' } as const;
  const did = words(`did.${name === 'display' ? display[stage.display] : name}`);
  const elsewhere = last.exercise?.id;
  const slide = workshop.slides.find((one) => one.exercise === elsewhere)?.id ?? '';
  const isHere = elsewhere === undefined || elsewhere === exercise?.id;
  const at = isHere ? null : slideNumber(facts.segments, workshop.slides, slide);
  const what = t(`undone.${name}`);
  const atMs = last.atMs ?? null;
  return {
    key: `${stage.undo.length} ${name} ${atMs}`,
    name,
    what: at === null ? what : t('undoneAt', { what, slide: at }),
    did: at === null ? did : t('undoneAt', { what: did, slide: at }),
    atMs,
  };
}
