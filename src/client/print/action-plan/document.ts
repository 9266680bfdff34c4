import { planBusinesses } from '#shared/export/actionPlan.ts';
import type { PrintedDocument } from '#client/print/documentContract.ts';
import { actionPlanMessages } from './messages.ts';

/** What was agreed on, a sheet for each business, with the days on which it is looked at again. */
export const actionPlanDocument: PrintedDocument = {
  id: 'action-plan',
  title: (language) => actionPlanMessages[language].title,
  lies: 'landscape',
  margins: 'numbered',
  needs: 'answers',
  units: (source) => planBusinesses(source).map(({ id }) => id),
  copies: () => 1,
  unitName: (source, unit) => planBusinesses(source).find(({ id }) => id === unit)?.name ?? '',
  load: () => import('./Sheets.tsx'),
};
