import type { PrintedDocument } from '#client/print/documentContract.ts';
import { callListMessages } from './messages.ts';

/** Whom to call a week before and the day before, and what came of it. */
export const callListDocument: PrintedDocument = {
  id: 'call-list',
  title: (language) => callListMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  load: () => import('./Sheets.tsx'),
};
