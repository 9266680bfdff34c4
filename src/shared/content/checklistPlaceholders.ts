/** What the session fills in, in an item of the checklist: `{people}`. */
export const checklistPlaceholders = [
  'people',
  'tables',
  'layout',
  'workbooks',
  'nameTents',
  'tableSigns',
  'pens',
  'flipcharts',
  'dots',
  'code',
  'checkDate',
  'diets',
] as const;
export type ChecklistPlaceholder = (typeof checklistPlaceholders)[number];
