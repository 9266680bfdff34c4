import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { type InputName, inputsOf, outcomeOf, outcomesOf, type Values } from './calculations.ts';
import styles from './Device.module.css';
import { outcomeIn } from './figures.ts';
import { GuessedLines } from './GuessedLines.tsx';
import { InputRow } from './InputRow.tsx';
import { calculatorWords } from './messages.ts';
import { Picture, PictureTable } from './Picture.tsx';
import { type CalculatorOptions, exampleOf, guessValues, inputField, ownValues } from './schema.ts';
import { conventionSentence, pointsMore, truthSentence } from './sentence.ts';
import { Sharing } from './Sharing.tsx';

interface CalculatorProps extends DeviceProps {
  readonly options: CalculatorOptions;
  /** Whether the guess has just been made: then the reader's place is at what comes out. */
  readonly opened: 'before' | 'now';
}

/** What comes out of the example, drawn and in words; then the same with one's own numbers. */
export function Calculator(props: CalculatorProps): ReactNode {
  const { options, fields, language, state, emit, opened } = props;
  const { calculation } = options;
  const words = calculatorWords(language);
  const outcome = useRef<HTMLHeadingElement>(null);
  const [moving, setMoving] = useState<Values>({});
  const example = exampleOf(options);
  const own = ownValues(options, fields);
  const values: Values = { ...example, ...own };
  const live: Values = { ...values, ...moving };
  const isExample = inputsOf(calculation).every(({ name }) => live[name] === example[name]);

  // What was pressed is gone: the focus goes on to what came in its place.
  useEffect(() => {
    if (opened === 'now') outcome.current?.focus();
  }, [opened]);

  const slide = (name: InputName, value: number | null): void =>
    setMoving((old) => {
      const { [name]: _was, ...others } = old;
      return value === null ? others : { ...others, [name]: value };
    });
  const reset = (): void => {
    for (const { name } of inputsOf(calculation)) {
      if (own[name] !== undefined) emit(inputField(name), null);
    }
  };
  return (
    <>
      <section className={styles.part}>
        <h3 ref={outcome} tabIndex={-1} className={styles.truth}>
          <RichTextView text={[{ text: truthSentence(options, live, language) }]} language={language} />
        </h3>
        <GuessedLines options={options} fields={fields} language={language} />
        <Picture
          calculation={calculation}
          values={live}
          language={language}
          size="panel"
          {...(isExample && { guesses: { of: guessValues(options, fields), words: words('yourGuess') } })}
        />
        <dl className={styles.outcomes}>
          {outcomesOf(calculation).map(({ name }) => (
            <div key={name}>
              <dt>
                {name === 'gain'
                  ? words('gainLine', { points: pointsMore(live, language) })
                  : words(`outcome_${name}`)}
              </dt>
              <dd>{outcomeIn(name, outcomeOf(name, live), language)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.quiet}>{conventionSentence(options, live, language)}</p>
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <div className={styles.scroll}>
            <PictureTable calculation={calculation} values={live} language={language} />
          </div>
        </details>
      </section>
      <section className={styles.part}>
        <h3 className={styles.title}>{words('ownNumbers')}</h3>
        <p className={styles.quiet}>{words('ownPrivate')}</p>
        {inputsOf(calculation).map((input) => (
          <InputRow
            key={input.name}
            {...props}
            input={input}
            value={values[input.name] ?? input.example}
            onSlide={(value) => slide(input.name, value)}
          />
        ))}
        <p>
          <Button tone="quiet" disabled={state === 'locked' || Object.keys(own).length === 0} onClick={reset}>
            {words('reset')}
          </Button>
        </p>
      </section>
      <Sharing {...props} options={options} own={own} />
    </>
  );
}
