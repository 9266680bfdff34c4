import { StorageProblem } from './storage/storageProblem.ts';
import { startSentence } from './storage/storageSentences.ts';
import { StartProblem } from './startProblem.ts';

/** What the terminal says of a problem; where a fault of ours comes from is for those who ask. */
export function sentenceFor(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  if (error instanceof StorageProblem) return startSentence(error);
  const fault = error instanceof Error ? error : new Error(String(error));
  if (process.env['HALFDAY_LOG'] === 'debug') return fault.stack ?? fault.message;
  return `Halfday met a fault of its own (${fault.message}); HALFDAY_LOG=debug shows where, for a report.`;
}
