import { type ReactNode, useState } from 'react';
import { undoAtOnceMs } from '#client/console/consoleActions.ts';
import { keyOf } from '#client/console/consoleKeys.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useNow } from '#client/sync/useNow.ts';
import { previewWords } from './messages.ts';
import styles from './UndoOffer.module.css';
import { useUndo } from './useUndo.ts';

interface UndoOfferProps {
  readonly model: Pick<ConsoleModel, 'actions' | 'stage' | 'state' | 'exercise' | 'workshop' | 'facts'>;
}

/**
 * For ten seconds after a press: what it did, and its way back, with a line that runs out. A step on says nothing: it is
 * pressed all day, and Back stands beside it.
 */
export function UndoOffer({ model }: UndoOfferProps): ReactNode {
  const { language } = useLanguage();
  const words = previewWords(language);
  const undo = useUndo(model);
  const nowMs = useNow(model.state.clockOffsetMs, 'running');
  const act = model.actions.undo;
  if (!undo || undo.name === 'step' || undo.atMs === null || !act) return null;
  const goneMs = Math.max(0, nowMs - undo.atMs);
  if (goneMs > undoAtOnceMs) return null;
  const key = keyOf('undo');
  return (
    <div key={undo.key} className={styles.offer} role="status">
      <span>{undo.did}</span>
      <button type="button" aria-keyshortcuts={key?.spoken} title={undo.what} onClick={act}>
        {words('undo')} <kbd aria-hidden="true">{key?.shown}</kbd>
        <Line goneMs={goneMs} />
      </button>
    </div>
  );
}

/** How much of the ten seconds is left; it begins where they were when it was first drawn, and runs by itself. */
function Line({ goneMs }: { readonly goneMs: number }): ReactNode {
  const [firstMs] = useState(goneMs);
  return <span className={styles.line} style={{ animationDelay: `-${firstMs}ms` }} aria-hidden="true" />;
}
