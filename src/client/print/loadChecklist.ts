import { checklistData, type ChecklistData } from './checklistData.ts';
import { loadDocument, type Loaded } from './loadDocument.ts';
import type { PrintOptions } from './printOptions.ts';

/** Fetches what the checklist of a session, or the blank one of a workshop, is drawn from. */
export function loadChecklist(
  which: Pick<PrintOptions, 'session' | 'workshop'>,
  signal: AbortSignal,
): Promise<Loaded<ChecklistData>> {
  return loadDocument('checklist', checklistData, which, signal);
}
