import type { WorksheetSet } from '#shared/sync/op.ts';
import { newTestId } from './facilitator.ts';

/** An answer as a device sends it; each test changes what it is about. */
export function someAnswer(changes: Partial<WorksheetSet> = {}): WorksheetSet {
  return {
    type: 'worksheet.set',
    id: newTestId(),
    client: newTestId(),
    exercise: 'rating',
    owner: 'seat',
    field: 'rating',
    value: 7,
    base: 0,
    phaseRevision: 1,
    ...changes,
  };
}
