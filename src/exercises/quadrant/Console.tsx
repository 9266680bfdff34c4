import { type ReactNode, useId } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Console.module.css';
import { MapFrame } from './MapFrame.tsx';
import { quadrantWords } from './messages.ts';
import { regionNames, regionOf } from './place.ts';
import { RoomPlot } from './RoomPlot.tsx';
import { quadrantOptions, quadrantResult, type Said } from './schema.ts';
import { hiddenMark } from './sayings.ts';
import { regionTitle, resultSentence } from './sentence.ts';

const mostMarkers = 5;

/** The result as it grows, for the facilitator's eyes: how many stand where, and what the room should not see. */
export function Console({ exercise, scope, languages, tables, mark }: ConsoleProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = quadrantWords(language);
  const options = quadrantOptions.parse(exercise.options);
  const result = quadrantResult.parse(scope.result);
  const sentence = resultSentence(options, { ...result, rivals: [] }, language);
  const hide = (text: string): void => mark(hiddenMark(text), true);
  const rivals: readonly (Said & { readonly note: string })[] = result.rivals.map(({ name, n, at }) => ({
    text: name,
    n,
    note: at ? regionTitle(options, regionOf(at), language) : '',
  }));
  return (
    <div className={styles.console} lang={language}>
      <MapFrame options={options} languages={[language]} size="panel" notes="left-out">
        <RoomPlot
          options={options}
          result={result}
          language={language}
          tables={tables}
          rivals={Math.min(mostMarkers, result.rivals.length)}
          sentence={sentence}
          motion="still"
        />
      </MapFrame>
      <div className={styles.side}>
        <p className={styles.sentence}>
          <RichTextView text={[{ text: sentence }]} language={language} />
        </p>
        <dl className={styles.regions}>
          {regionNames.map((name) => (
            <div key={name}>
              <dt>{regionTitle(options, name, language)}</dt>
              <dd>{result.regions[name]}</dd>
            </div>
          ))}
        </dl>
        <Moderated
          title={words('competitor')}
          entries={rivals}
          action={words('hide')}
          act={hide}
          say={(text) => words('hideThis', { text })}
        />
        <Moderated
          title={words('because')}
          entries={result.reasons}
          action={words('hide')}
          act={hide}
          say={(text) => words('hideThis', { text })}
          left={result.moreReasons === 0 ? null : words('more', { left: result.moreReasons })}
        />
        {options.how && (
          <Moderated
            title={inLanguage(options.how, language)}
            entries={result.how}
            action={words('hide')}
            act={hide}
            say={(text) => words('hideThis', { text })}
            left={result.moreHow === 0 ? null : words('more', { left: result.moreHow })}
          />
        )}
      </div>
    </div>
  );
}

interface ModeratedProps {
  readonly title: string;
  readonly entries: readonly (Said & { readonly note?: string })[];
  readonly action: string;
  readonly act: (text: string) => void;
  /** The action in full, for who hears it. */
  readonly say: (text: string) => string;
  readonly left?: string | null;
}

function Moderated({ title, entries, action, act, say, left = null }: ModeratedProps): ReactNode {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.entries} aria-labelledby={id}>
        {entries.map(({ text, n, note = '' }) => (
          <li key={text}>
            <span className={styles.text}>
              {text} {n > 1 && <span className={styles.quiet}>×{n}</span>}{' '}
              {note !== '' && <span className={styles.quiet}>{note}</span>}
            </span>
            <Button tone="quiet" onClick={() => act(text)} aria-label={say(text)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
      {left !== null && <p className={styles.quiet}>{left}</p>}
    </div>
  );
}
