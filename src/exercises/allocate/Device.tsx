import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Device.module.css';
import { allocateWords } from './messages.ts';
import { PointsRow } from './PointsRow.tsx';
import { isPoints, readPoints } from './rules.ts';
import { allocateOptions, pointsField } from './schema.ts';

/** All points shared out over the choices: a row each, and always in sight how many are left. */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, revisions, language, state, emit, writers, own } = props;
  const options = allocateOptions.parse(exercise.options);
  const { points, choices } = options;
  const words = allocateWords(language);
  const { given, left } = readPoints(options, fields);
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>
        <RichTextView text={[{ text: words('share', { points }) }]} language={language} />
      </legend>
      <Left points={points} left={left} language={language} />
      <ul className={styles.rows}>
        {choices.map(({ id, label }, index) => {
          const field = pointsField(id);
          const alone = own?.[field];
          return (
            <li key={id} data-field={field}>
              <PointsRow
                label={inLanguage(label, language)}
                language={language}
                value={given[index] ?? 0}
                left={left}
                points={points}
                revision={revisions[field] ?? 0}
                state={state}
                writers={writers[field]}
                onChange={(value, base) => emit(field, value, base)}
              />
              {isPoints(options, alone) && <p className={styles.alone}>{words('alone', { value: alone })}</p>}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

interface LeftProps extends Pick<DeviceProps, 'language'> {
  readonly points: number;
  readonly left: number;
}

/** How many points are still to be given, or too many, by words and by sign. */
function Left({ points, left, language }: LeftProps): ReactNode {
  const words = allocateWords(language);
  const state = left === 0 ? 'done' : left > 0 ? 'left' : 'over';
  return (
    <p className={styles.left} role="status" data-state={state}>
      <span aria-hidden>{{ done: '✓', left: '◔', over: '↩' }[state]}</span>{' '}
      {state === 'done' && words('done', { points })}
      {state === 'left' && words('left', { left })}
      {state === 'over' && words('over', { over: -left })}
    </p>
  );
}
