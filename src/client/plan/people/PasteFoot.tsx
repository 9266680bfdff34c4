import type { ReactNode } from 'react';
import type { JudgedRow } from '#shared/plan/judgeInvitees.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { type PeopleWords, peopleWords } from './messages.ts';
import styles from './PasteDialog.module.css';
import type { PasteDraft } from './pasteDraft.ts';
import { choiceOf, type SortedRows } from './sortRows.ts';

interface PasteFootProps {
  readonly judged: readonly JudgedRow[];
  readonly sorted: SortedRows;
  readonly draft: PasteDraft;
  /** What was just done. */
  readonly said: string;
  readonly onTakeOver: () => void;
  readonly onClose: () => void;
}

/** What still keeps rows back, and the one button, which says what it does. */
export function PasteFoot({ judged, sorted, draft, said, onTakeOver, onClose }: PasteFootProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { unmended, undecided } = sorted;
  const counted = countOf(judged, draft);
  const waits = [
    ...(unmended > 0 ? [w('waitMend', { n: unmended })] : []),
    ...(undecided.length > 0 ? [w('waitChoice', { n: undecided.length })] : []),
  ];
  return (
    <footer className={styles.foot}>
      <p role="status">
        {[
          said,
          said !== '' && draft.rows.length > 0 ? w('pasteLeft', { n: draft.rows.length }) : '',
          waits.join(' · '),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <Button onClick={onClose}>{w('pasteClose')}</Button>
      <Button
        tone="primary"
        disabled={counted.added + counted.updated + counted.skipped === 0}
        onClick={onTakeOver}
      >
        {sayCount(w, counted)}
      </Button>
    </footer>
  );
}

interface Counted {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

function countOf(judged: readonly JudgedRow[], draft: PasteDraft): Counted {
  const choices = judged.filter(({ is }) => is === 'twin').map((one) => choiceOf(one, draft));
  const times = (choice: (typeof choices)[number]): number => choices.filter((one) => one === choice).length;
  const good = judged.filter(({ is }) => is === 'good').length;
  return { added: good + times('add'), updated: times('update'), skipped: times('skip') };
}

function sayCount(w: PeopleWords, { added, updated, skipped }: Counted): string {
  if (added > 0 && updated > 0) return w('pasteBoth', { added, updated });
  if (added > 0) return w('pasteAdd', { n: added });
  if (updated > 0) return w('pasteUpdate', { n: updated });
  return skipped > 0 ? w('pasteSkip', { n: skipped }) : w('pasteNone');
}
