import { nameTentsModel } from '#shared/export/nameTents.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { nameTentsMessages } from './messages.ts';

/** A name before everybody, on a sheet that is folded through its middle. */
export const nameTentsDocument: PrintedDocument = {
  id: 'name-tents',
  title: (language) => nameTentsMessages[language].title,
  lies: 'landscape',
  margins: 'none',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  pieces: (source) => {
    const { tents, blank } = nameTentsModel(source);
    return tents.length + blank;
  },
  load: () => import('./Sheets.tsx'),
};
