import type { PrintedDocument } from '#client/print/documentContract.ts';
import { checklistMessages } from './messages.ts';

/** What is to be done before, on and after the day, and by when. */
export const checklistDocument: PrintedDocument = {
  id: 'checklist',
  title: (language) => checklistMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  load: () => import('./Sheets.tsx'),
};
