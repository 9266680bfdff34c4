import { lazy, type ReactNode, Suspense } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { LateBallot, useBallotAhead } from '#exercises/voting/LateBallot.tsx';
import { voteTurn } from '#exercises/voting/schema.ts';
import styles from './Device.module.css';
import { brainstormWords } from './messages.ts';
import { NoteList } from './NoteList.tsx';
import { allNotes, brainstormOptions, standingNotes } from './schema.ts';

const loadGroups = () => import('./TableGroups.tsx');
const TableGroups = lazy(async () => ({ default: (await loadGroups()).TableGroups }));

/** The question that is on, large, with its notes; those before it stand beneath; in the end the vote. */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, owner, fields, language, state, turn = null, carry } = props;
  const words = brainstormWords(language);
  const options = brainstormOptions.parse(exercise.options);
  const { lenses, votes, tags } = options;
  const { letGo, question } = useLetGo({ carry, language });
  useBallotAhead();
  const notes = allNotes(options, fields);
  const standing = standingNotes(options, fields);
  const listOf = (lens: string, listState: DeviceProps['state'] = state): ReactNode => (
    <NoteList
      {...props}
      state={listState}
      options={options}
      lens={lens}
      notes={notes.filter((note) => note.lens === lens)}
      onLetGo={letGo}
    />
  );
  const written = lenses.filter(({ id }) => standing.some(({ lens }) => lens === id));
  const toRead = written.map(({ id, title }) => (
    <section key={id} className={styles.lens}>
      {lenses.length > 1 && <h3 className={styles.before}>{inLanguage(title, language)}</h3>}
      {listOf(id, 'locked')}
    </section>
  ));
  const isVoting = turn === voteTurn && votes !== undefined;
  const isBallot = isVoting && owner === 'seat';

  if (isBallot && state === 'editable') {
    return (
      <div className={styles.brainstorm}>
        <LateBallot {...props} votes={votes} lenses={lenses} tags={tags ?? []} />
        {written.length > 0 && (
          <details className={styles.earlier}>
            <summary>{words('yourNotes')}</summary>
            {toRead}
          </details>
        )}
      </div>
    );
  }
  // A table's notes are closed while everybody votes.
  if (state === 'locked' || isVoting) {
    return (
      <div className={styles.brainstorm}>
        {isBallot && <LateBallot {...props} votes={votes} lenses={lenses} tags={tags ?? []} />}
        {toRead}
        {written.length === 0 && !isBallot && <p>{words('nothing')}</p>}
      </div>
    );
  }

  const at = Math.max(
    0,
    lenses.findIndex(({ id }) => id === turn),
  );
  const now = lenses[at];
  if (!now) return null;
  const earlier = lenses.slice(0, at);
  return (
    <div className={styles.brainstorm}>
      <section className={styles.lens}>
        <h3 className={styles.title}>{inLanguage(now.title, language)}</h3>
        <div key={now.id}>{listOf(now.id)}</div>
      </section>
      {owner === 'table' && (
        <Suspense fallback={null}>
          <TableGroups {...props} options={options} notes={standing} />
        </Suspense>
      )}
      {earlier.length > 0 && (
        <section className={styles.earlier} aria-label={words('earlier')}>
          {earlier.map(({ id, title }) => (
            <details key={id}>
              <summary>
                {inLanguage(title, language)}{' '}
                <span className={styles.count}>
                  {words('notes', { notes: standing.filter(({ lens }) => lens === id).length })}
                </span>
              </summary>
              {listOf(id)}
            </details>
          ))}
        </section>
      )}
      {question}
    </div>
  );
}
