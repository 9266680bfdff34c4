import type { PrintedDocument } from '#client/print/documentContract.ts';
import { exercisesMessages } from './messages.ts';

/** A form to fill in by hand for each exercise of the day; each form says by itself what it belongs to. */
export const exercisesDocument: PrintedDocument = {
  id: 'exercises',
  title: (language) => exercisesMessages[language].title,
  lies: 'portrait',
  margins: 'foot',
  needs: 'plan',
  units: ({ workshop }) => (workshop.exercises.length > 0 ? [''] : []),
  // A set a table: who has no phone fills one in there.
  copies: ({ session }) => session?.settings.tables.length ?? 1,
  load: () => import('./Sheets.tsx'),
};
