import { inviteesOf } from '#shared/plan/readPlan.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { letterMessages } from './messages.ts';

/** A letter to each invitee; one to copy and write on while nobody is invited. */
export const letterDocument: PrintedDocument = {
  id: 'letter',
  title: (language) => letterMessages[language].title,
  lies: 'portrait',
  margins: 'foot',
  needs: 'plan',
  units: ({ plan }) => {
    const invitees = inviteesOf(plan);
    return invitees.length > 0 ? invitees.map(({ id }) => id) : [''];
  },
  copies: () => 1,
  unitName: ({ plan }, unit) => inviteesOf(plan).find(({ id }) => id === unit)?.name ?? '',
  load: () => import('./Sheets.tsx'),
};
