import type { PrintedDocument } from '#client/print/documentContract.ts';
import { tableSignsMessages } from './messages.ts';

/** What stands on a table: which one it is, and how its people come in. */
export const tableSignsDocument: PrintedDocument = {
  id: 'table-signs',
  title: (language) => tableSignsMessages[language].title,
  lies: 'portrait',
  margins: 'none',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  pieces: ({ session }) => session?.settings.tables.length ?? 1,
  load: () => import('./Sheets.tsx'),
};
