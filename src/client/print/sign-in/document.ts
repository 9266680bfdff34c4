import type { PrintedDocument } from '#client/print/documentContract.ts';
import { signInMessages } from './messages.ts';

/** Who came, signed by hand at the door. */
export const signInDocument: PrintedDocument = {
  id: 'sign-in',
  title: (language) => signInMessages[language].title,
  lies: 'portrait',
  margins: 'numbered',
  needs: 'plan',
  units: () => [''],
  copies: () => 1,
  load: () => import('./Sheets.tsx'),
};
