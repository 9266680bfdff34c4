import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { rehearsalWords } from '#client/prepare/rehearsal/messages.ts';
import { loadRehearsal } from '#client/prepare/rehearsal/rehearsalApi.ts';
import { StatusPill } from '#ui/StatusPill.tsx';

/** Whether invented people are still there is asked this often, in milliseconds. */
const lookEveryMs = 20_000;

/** Says that this is a rehearsal, and when its people have left. */
export function RehearsalMark({ session }: { readonly session: string }): ReactNode {
  const { language } = useLanguage();
  const w = rehearsalWords(language);
  const [people, setPeople] = useState<'here' | 'gone'>('here');
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await loadRehearsal(session);
      if (answer.ok) setPeople(answer.value.rehearsal?.people === null ? 'gone' : 'here');
    };
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }, [session]);
  return (
    <StatusPill tone="warn">
      {w('mark')}
      {people === 'gone' && ` · ${w('left')}`}
    </StatusPill>
  );
}
