import { StatementSync } from 'node:sqlite';
import { vi } from 'vitest';

/** Counts what SQLite is asked to do from now on, in this process. */
export interface StatementCount {
  /** Every statement that has been run since the last look, in order; begin and commit are among them. */
  take(): readonly string[];
  stop(): void;
}

export function countStatements(): StatementCount {
  const spies = (['all', 'run', 'get', 'iterate'] as const).map((way) =>
    vi.spyOn(StatementSync.prototype, way),
  );
  return {
    take() {
      const calls = spies.flatMap(({ mock }) =>
        mock.contexts.map((statement, index) => ({
          sql: statement instanceof StatementSync ? statement.sourceSQL : '',
          order: mock.invocationCallOrder[index] ?? 0,
        })),
      );
      for (const spy of spies) spy.mockClear();
      return calls.toSorted((a, b) => a.order - b.order).map(({ sql }) => sql);
    },
    stop() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
