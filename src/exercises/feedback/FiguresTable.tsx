import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { feedbackWords } from './messages.ts';
import styles from './Result.module.css';
import { type AnsweredItem, rangeOf } from './schema.ts';
import { figureIn, figuresOf } from './sentence.ts';

interface FiguresTableProps {
  readonly all: readonly AnsweredItem[];
  readonly language: Language;
}

/** Questions that are answered in numbers down, and across how many chose each; a dash where a question has no such number. */
export function FiguresTable({ all, language }: FiguresTableProps): ReactNode {
  const words = feedbackWords(language);
  const figure = figureIn(language);
  const shown = all.flatMap((answered) => {
    const range = rangeOf(answered.item);
    const figures = figuresOf(answered);
    return range && figures ? [{ ...answered, range, figures }] : [];
  });
  const least = Math.min(...shown.map(({ range }) => range.min));
  const most = Math.max(...shown.map(({ range }) => range.max));
  const points = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('question')}</th>
            <th scope="col">{words('answers')}</th>
            <th scope="col">{words('mean')}</th>
            <th scope="col">{words('median')}</th>
            {points.map((point) => (
              <th key={point} scope="col">
                {point}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ item, n, counts, range, figures }) => (
            <tr key={item.id}>
              <th scope="row">{inLanguage(item.question, language)}</th>
              <td>{n}</td>
              <td>{figure.format(figures.mean)}</td>
              <td>{figure.format(figures.median)}</td>
              {points.map((point) => (
                <td key={point}>{counts?.[point - range.min] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
