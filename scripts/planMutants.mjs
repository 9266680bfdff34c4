const planOps = 'src/server/sync/planOps.ts';

/**
 * Bugs in how a plan is kept.
 * @type {readonly import('./mutantList.mjs').Mutant[]}
 */
export const planMutants = [
  {
    rule: '6',
    name: 'write over what somebody else has put into a plan since',
    file: planOps,
    from: "return refuse('stale');",
    to: 'continue;',
    tests: ['test/rules/plan.test.ts'],
  },
  {
    rule: '6',
    name: 'store what fits of a change to the plan, and leave the rest',
    file: planOps,
    from: 'if (cameTooLate(record, known.get(planKey(record)) ?? [], client)) return',
    to: 'if (cameTooLate(record, known.get(planKey(record)) ?? [], client) && records.length === 1) return',
    tests: ['test/rules/plan.test.ts'],
  },
  {
    rule: '7',
    name: 'keep what is missing in a plan that is told whole',
    file: 'src/shared/sync/planView.ts',
    from: 'const since = { ...emptyPlan,',
    to: 'const since = { ...plan,',
    tests: ['src/shared/sync/planView.test.ts'],
  },
  {
    rule: '8',
    name: 'tell the plan to every console, whether it shows it or not',
    file: 'src/server/sync/audiences.ts',
    from: "(part) => !isPlanNews(part) && (part.part !== 'register'",
    to: "(part) => (part.part !== 'register'",
    tests: ['test/rules/plan.test.ts', 'test/rules/ticks.test.ts'],
  },
  {
    rule: '3',
    name: 'show nothing of a tick that waits to be sent',
    file: 'src/shared/sync/tickView.ts',
    from: "if (op.type === 'plan.tick') ticks.set(",
    to: "if (op.type === 'plan.tick' && atMs < 0) ticks.set(",
    tests: ['src/shared/sync/tickView.test.ts', 'test/rules/planPages.test.ts'],
  },
  {
    rule: '11',
    name: 'keep in the log what was written into the plan',
    file: 'src/server/sync/loggedBody.ts',
    from: "if (op.type !== 'plan.set') return",
    to: 'return',
    tests: ['test/rules/plan.test.ts'],
  },
  {
    rule: '11',
    name: 'let an old outbox bring somebody back who was erased from the plan',
    file: planOps,
    from: 'if (row.field === erasedField) return true;',
    to: '',
    tests: ['test/rules/plan.test.ts'],
  },
];
