import { budgets, filesOf } from './scripts/budgets.mjs';

/** What each surface pulls in, words of one language included, before it can be used. */
export default budgets.map((budget) => ({
  name: budget.name,
  path: filesOf(budget),
  limit: `${budget.kilobytes} kB`,
  gzip: true,
}));
