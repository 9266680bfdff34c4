import type { PrintedDocument } from '#client/print/documentContract.ts';
import { runSheetMessages } from './messages.ts';

/** The facilitator's own sheet of the day: when, what, and what to say. */
export const runSheetDocument: PrintedDocument = {
  id: 'run-sheet',
  title: (language) => runSheetMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  load: () => import('./Sheets.tsx'),
};
