import type { PrintedDocument } from '#client/print/documentContract.ts';
import { roomMessages } from './messages.ts';

/** How the room is set, to scale, and who sits where. */
export const roomDocument: PrintedDocument = {
  id: 'room',
  title: (language) => roomMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  load: () => import('./Sheets.tsx'),
};
