import { withSpares } from '#shared/export/checklistQuantities.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { workbookMessages } from './messages.ts';

/** What a participant writes in during the day and takes home: blank, or with what was written on a device. */
export const workbookDocument: PrintedDocument = {
  id: 'workbook',
  title: (language) => workbookMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'answers',
  comes: 'blank-or-filled',
  units: ({ seats }, filled) => (filled === 'blank' ? [''] : seats.map(({ id }) => id)),
  copies: ({ session }, filled) => (filled === 'blank' ? withSpares(session?.settings.people ?? 0) : 1),
  unitName: ({ seats }, unit) => seats.find(({ id }) => id === unit)?.name ?? '',
  load: () => import('./Sheets.tsx'),
};
