import { certificateHolders } from '#shared/export/certificate.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { certificateMessages } from './messages.ts';

/** What people take home: that they were there. One to copy and write on while nobody is known. */
export const certificateDocument: PrintedDocument = {
  id: 'certificate',
  title: (language) => certificateMessages[language].title,
  lies: 'landscape',
  margins: 'none',
  needs: 'plan',
  units: (source) => {
    const holders = certificateHolders(source);
    return holders.length > 0 ? holders.map(({ id }) => id) : [''];
  },
  copies: () => 1,
  unitName: (source, unit) => certificateHolders(source).find(({ id }) => id === unit)?.name ?? '',
  load: () => import('./Sheets.tsx'),
};
