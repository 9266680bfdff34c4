import { withSpares } from '#shared/export/checklistQuantities.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { evaluationMessages } from './messages.ts';

/** The questions about the day on one sheet, without a name. */
export const evaluationDocument: PrintedDocument = {
  id: 'evaluation',
  title: (language) => evaluationMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: ({ session }) => withSpares(session?.settings.people ?? 0),
  load: () => import('./Sheets.tsx'),
};
