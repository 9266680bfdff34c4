import { Ban, Check, CircleDashed, Dot, Ellipsis, Hand, Pencil } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './People.module.css';
import type { PeopleWords } from './messages.ts';
import type { Person, Work } from './listPeople.ts';

type Sign = Work | Person['presence'];

/** A shape of its own for each, since some do not tell colors apart. */
const signs = {
  answered: Check,
  ready: Hand,
  typing: Ellipsis,
  here: Dot,
  away: CircleDashed,
  removed: Ban,
} as const;

interface PersonButtonProps {
  readonly id: string;
  readonly name: string;
  readonly presence: Person['presence'];
  /** What holds, joined by commas, so that the same is the same. */
  readonly work: string;
  /** "10:12" for somebody who came late; empty for the others. */
  readonly cameAt: string;
  readonly duty: 'scribe' | 'member';
  readonly state: 'chosen' | 'other';
  readonly words: PeopleWords;
  readonly onChoose: (id: string) => void;
}

/** One person in the list: name, and as shape and word whether they are here and how far they are. */
export const PersonButton = memo(function PersonButton(props: PersonButtonProps): ReactNode {
  const { id, name, presence, work, cameAt, duty, state, words, onChoose } = props;
  const t = useTranslations('facilitator.console');
  const all = work === '' ? [] : work.split(',').filter(isWork);
  const sign: Sign = presence === 'here' ? (all[0] ?? 'here') : presence;
  const Shape = signs[sign];
  const said = [
    ...(presence === 'here' ? [] : [words(presence === 'away' ? 'isAway' : 'isRemoved')]),
    ...(presence === 'here' && all.length === 0 ? [words('isHere')] : []),
    ...all.map((one) => words(one)),
    ...(cameAt === '' ? [] : [words('cameAt', { time: cameAt })]),
  ];
  return (
    <button
      type="button"
      aria-pressed={state === 'chosen'}
      data-sign={sign}
      data-presence={presence}
      onClick={() => onChoose(id)}
    >
      <Shape size="1.1em" strokeWidth={2.5} aria-hidden="true" />
      <span>{name}</span>
      {duty === 'scribe' && <Pencil size="1em" role="img" aria-label={t('scribe')} />}
      {said.length > 0 && (
        <small className={styles.said}>
          <span className={styles.unseen}>, </span>
          {said.join(' · ')}
        </small>
      )}
    </button>
  );
});

function isWork(word: string): word is Work {
  return word === 'answered' || word === 'ready' || word === 'typing';
}
