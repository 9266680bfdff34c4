export const en = {
  title: 'Session checklist',
  facts: { workshop: 'Workshop', when: 'When', where: 'Where', people: 'People' },
  who: 'Who',
  doneOn: 'Done on',
  ticked: 'done',
  open: 'to do',
};

export type ChecklistMessages = typeof en;
