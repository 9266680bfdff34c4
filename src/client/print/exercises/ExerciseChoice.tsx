import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { chosenExercisesSearch, readChosen } from './exerciseChoice.ts';
import { ExercisePicker } from './ExercisePicker.tsx';
import { exercisesMessages } from './messages.ts';

interface ExerciseChoiceProps {
  /** With every exercise of the day. */
  readonly source: DocumentSource;
  /** The address, which says what is chosen. */
  readonly search: string;
  readonly speaks: Language;
  readonly onChoose: (search: string) => void;
}

/** Which of the day's exercises to print, kept in the address. */
export function ExerciseChoice({ source, search, speaks, onChoose }: ExerciseChoiceProps): ReactNode {
  const { exercises } = source.workshop;
  const known = exercises.map(({ id }) => id);
  const chosen = readChosen(search, known);
  return (
    <>
      <ExercisePicker
        exercises={exercises}
        chosen={chosen}
        settings={source.session?.settings ?? null}
        speaks={speaks}
        onChoose={(next) => onChoose(chosenExercisesSearch(search, next, known))}
      />
      {chosen.size === 0 && (
        <p role="status">{exercisesMessages[speaks][known.length === 0 ? 'empty' : 'none'].title}</p>
      )}
    </>
  );
}
