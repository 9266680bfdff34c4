import { X } from 'lucide-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { judgeInvitees, type TwinChoice } from '#shared/plan/judgeInvitees.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { inPortions, writePaste } from '#shared/plan/writePaste.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useModal } from '#ui/useModal.ts';
import type { PlanDesk } from '#client/plan/planDesk.ts';
import { peopleWords } from './messages.ts';
import { PasteBox } from './PasteBox.tsx';
import styles from './PasteDialog.module.css';
import { type PasteDraft, withoutRows, withText } from './pasteDraft.ts';
import { PasteFoot } from './PasteFoot.tsx';
import { PastePreview } from './PastePreview.tsx';
import { choiceOf, sortRows } from './sortRows.ts';
import { nextOrder } from './usePeople.ts';

interface PasteDialogProps {
  readonly draft: PasteDraft;
  readonly onDraft: (draft: PasteDraft) => void;
  readonly present: { readonly on: readonly Invitee[]; readonly off: readonly Invitee[] };
  readonly settings: SessionSettings;
  readonly desk: Pick<PlanDesk, 'set' | 'makeId'>;
  /** It is to be closed: with what was done, if all of it was. */
  readonly onDone: (said: string | null) => void;
}

/** Takes people over from a spreadsheet: looks through the rows first, and keeps those that are to be mended. */
export function PasteDialog({
  draft,
  onDraft,
  present,
  settings,
  desk,
  onDone,
}: PasteDialogProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const titleId = useId();
  const modal = useModal(() => onDone(null));
  const [said, setSaid] = useState('');
  const [found, setFound] = useState<'something' | 'nothing'>('something');
  const { on, off } = present;
  const judged = useMemo(
    () => judgeInvitees(draft.rows, settings, { on, off }),
    [draft.rows, settings, on, off],
  );
  const sorted = useMemo(() => sortRows(judged, draft), [judged, draft]);

  const read = (text: string): void => {
    const next = withText(draft, text, settings, { on, off });
    setFound(next.rows.length > draft.rows.length ? 'something' : 'nothing');
    setSaid('');
    onDraft(next);
  };
  const takeOver = (): void => {
    const choices = new Map(
      judged.flatMap((one): readonly [string, TwinChoice][] => {
        const choice = choiceOf(one, draft);
        return choice === null ? [] : [[one.row.key, choice]];
      }),
    );
    const { writes, added, updated, skipped, settled } = writePaste(judged, {
      choices,
      makeId: desk.makeId,
      order: nextOrder([...on, ...off]),
    });
    for (const portion of inPortions(writes)) desk.set(portion);
    const left = withoutRows(draft, settled);
    onDraft(left);
    const told = w('pasteSaid', { added, updated, skipped }).trim();
    if (left.rows.length === 0 && left.text.trim() === '') onDone(told);
    else setSaid(told);
  };
  return (
    <dialog {...modal} className={styles.dialog} aria-labelledby={titleId}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId} data-face="display">
            {w('pasteTitle')}
          </h2>
          <button type="button" aria-label={w('pasteClose')} onClick={() => onDone(null)}>
            <X size="1.25em" aria-hidden="true" />
          </button>
        </header>
        <div className={styles.body}>
          <PasteBox
            text={draft.text}
            height={draft.rows.length === 0 ? 'tall' : 'low'}
            found={found}
            onText={(text) => onDraft({ ...draft, text })}
            onRead={read}
          />
          <PastePreview sorted={sorted} draft={draft} settings={settings} onDraft={onDraft} />
        </div>
        <PasteFoot
          judged={judged}
          sorted={sorted}
          draft={draft}
          said={said}
          onTakeOver={takeOver}
          onClose={() => onDone(null)}
        />
      </div>
    </dialog>
  );
}
