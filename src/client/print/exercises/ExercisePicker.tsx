import type { ReactNode } from 'react';
import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { withSpares } from '#shared/export/checklistQuantities.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { filled } from '#client/print/messages.ts';
import styles from './ExercisePicker.module.css';
import { exercisesMessages } from './messages.ts';

interface ExercisePickerProps {
  readonly exercises: readonly PublicExercise[];
  readonly chosen: ReadonlySet<string>;
  /** Null before there is a session: nobody knows how many copies. */
  readonly settings: Pick<SessionSettings, 'people' | 'tables'> | null;
  readonly speaks: Language;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Which exercises to print, and how many copies of each. */
export function ExercisePicker({
  exercises,
  chosen,
  settings,
  speaks,
  onChoose,
}: ExercisePickerProps): ReactNode {
  const words = exercisesMessages[speaks];
  const copies = (
    { tables, people }: NonNullable<ExercisePickerProps['settings']>,
    owner: 'seat' | 'table' | 'both',
  ): string => {
    const isTables = owner === 'table';
    const count = isTables ? tables.length : people;
    const whom = isTables ? words.hintTables : words.hintSeats;
    const many = filled(words.copies, { count: String(withSpares(count)) });
    return isChinese(speaks) ? ` ${many}（${whom}）` : ` ${many}: ${whom}`;
  };
  if (exercises.length === 0) return null;
  return (
    <fieldset className={styles.picker}>
      <legend>{words.choose}</legend>
      {exercises.map(({ id, title, owner }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={({ currentTarget: { checked } }) => {
              const others = [...chosen].filter((one) => one !== id);
              onChoose(new Set(checked ? [...others, id] : others));
            }}
          />
          <span>
            {inLanguage(title, speaks)}
            {settings && <small>{copies(settings, owner)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
