import { useState } from 'react';
import { emptyDraft, type PasteDraft } from './pasteDraft.ts';

/** By session, for as long as the page is open: people's contacts are not left behind on the machine. */
const kept = new Map<string, PasteDraft>();

/** What was pasted and is not on the list yet: it is still there when the dialog, or the section, is opened again. */
export function usePasteDraft(session: string): [PasteDraft, (draft: PasteDraft) => void] {
  const [draft, setDraft] = useState(() => kept.get(session) ?? emptyDraft);
  return [
    draft,
    (changed) => {
      kept.set(session, changed);
      setDraft(changed);
    },
  ];
}
