import type { ReactNode } from 'react';
import { recordPart } from '#exercises/records.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { MarkerShape } from './Marker.tsx';
import { readPlace } from './place.ts';
import { sayField } from './sayField.ts';
import { quadrantOptions } from './schema.ts';
import styles from './Said.module.css';

/** One field's value in words, a place with the marker that it moves. */
export function Said({ exercise, field, value, language }: SaidProps): ReactNode {
  const { label, text } = sayField(quadrantOptions.parse(exercise.options), field, value, language);
  const isRival = recordPart(field) !== null;
  return (
    <span lang={language}>
      {readPlace(value) !== null && (
        <MarkerShape
          shape={isRival ? 'square' : 'circle'}
          color={isRival ? 2 : 1}
          look={isRival ? 'open' : 'solid'}
          className={styles.shape}
        />
      )}
      <strong>{label}</strong> <span className={styles.text}>{text === '' ? '–' : text}</span>
    </span>
  );
}
