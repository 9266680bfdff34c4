import type { ReactNode } from 'react';
import { isChinese, type Language } from '#shared/content/language.ts';
import styles from './DialogHint.module.css';
import type { PrintedDocument } from './documentContract.ts';
import { filled, messages } from './messages.ts';
import type { Paper } from './printOptions.ts';

interface DialogHintProps {
  readonly document: Pick<PrintedDocument, 'lies' | 'margins'>;
  readonly paper: Paper;
  readonly speaks: Language;
}

/** For browsers that leave the margins of a sheet empty: what is to be chosen in their own dialog. */
export function DialogHint({ document: { lies, margins }, paper, speaks }: DialogHintProps): ReactNode {
  const { dialog, letter } = messages[speaks].toolbar;
  const sheet = filled(dialog.sheet, { paper: paper === 'a4' ? 'A4' : letter, lies: dialog.lies[lies] });
  return (
    <p className={styles.hint}>
      {[sheet, margins === 'none' ? dialog.bare : dialog.numbered].join(isChinese(speaks) ? '' : ' ')}
    </p>
  );
}
