import { type ReactNode, useState } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Console.module.css';
import { textWords } from './messages.ts';
import { markField, textOptions, textResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/**
 * For the facilitator: what people let the room see, newest first, each to be starred or taken off the wall.
 * Nothing says when a text was written, so that what came while this page looked on counts as new.
 */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages, mark } = props;
  const language = languages[0] ?? 'en';
  const words = textWords(language);
  const { sharing } = textOptions.parse(exercise.options);
  const parsed = textResult.safeParse(scope.result);
  const texts = parsed.success ? parsed.data.texts : [];
  const places = useArrival(texts.map(({ key }) => key));
  const newestFirst = [...texts].sort((a, b) => (places.get(b.key) ?? 0) - (places.get(a.key) ?? 0));
  if (!parsed.success) {
    return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;
  }
  return (
    <div className={styles.console} lang={language}>
      <p>
        <RichTextView text={[{ text: resultSentence(parsed.data, sharing, language) }]} language={language} />
      </p>
      {texts.length > 0 && (
        <>
          <p className={styles.heading}>{words('newest')}</p>
          <ul className={styles.texts}>
            {newestFirst.map(({ key, text, count, star }) => (
              <li key={key} data-star={star ? '' : undefined}>
                <span className={styles.words} lang={languageOfWords(text, languages)}>
                  {text}
                  {count > 1 && <strong> {words('times', { count })}</strong>}
                </span>
                <MarkButton
                  action={words(star ? 'unstar' : 'star')}
                  pressed={star}
                  say={(action) => words('forText', { action, text })}
                  onClick={() => mark(markField('star', key), star ? null : true)}
                />
                <MarkButton
                  action={words('hide')}
                  say={(action) => words('forText', { action, text })}
                  onClick={() => mark(markField('hidden', key), true)}
                />
              </li>
            ))}
          </ul>
          {parsed.data.left > 0 && <p>{words('beyond', { left: parsed.data.left })}</p>}
        </>
      )}
    </div>
  );
}

interface MarkButtonProps {
  readonly action: string;
  readonly pressed?: boolean;
  readonly say: (action: string) => string;
  readonly onClick: () => void;
}

function MarkButton({ action, pressed, say, onClick }: MarkButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={say(action)}
      data-pressed={pressed ? '' : undefined}
      onClick={onClick}
    >
      {action}
    </button>
  );
}

/** In which order keys were first seen here; those that stood there from the start come in their own order. */
function useArrival(keys: readonly string[]): ReadonlyMap<string, number> {
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const fresh = keys.filter((key) => !places.has(key));
  if (fresh.length === 0) return places;
  const next = new Map(places);
  for (const key of fresh) next.set(key, next.size);
  setPlaces(next);
  return next;
}
