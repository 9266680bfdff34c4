import type { ReactNode } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import { guessBounds, guessesOf } from './calculations.ts';
import styles from './Device.module.css';
import { FigureField } from './FigureField.tsx';
import { guessLabel, typedFigure } from './figures.ts';
import { calculatorWords } from './messages.ts';
import { type CalculatorOptions, doneField, guessField, guessValues } from './schema.ts';
import { exampleSentence } from './sentence.ts';

interface GuessFormProps extends DeviceProps {
  readonly options: CalculatorOptions;
}

/** Before anything is shown: the worked example's numbers, and what somebody expects to come out of them. */
export function GuessForm(props: GuessFormProps): ReactNode {
  const { options, fields, language, state, revisions, writers, emit } = props;
  const words = calculatorWords(language);
  const specs = guessesOf(options.calculation);
  const made = guessValues(options, fields);
  const left = specs.filter(({ name }) => made[name] === undefined).length;
  return (
    <section className={styles.part} aria-label={words('guessFirst')}>
      <h3 className={styles.title}>{words('guessFirst')}</h3>
      <p>
        <RichTextView text={[{ text: exampleSentence(options, language) }]} language={language} />
      </p>
      {options.calculation === 'retention-growth' && <p className={styles.quiet}>{words('howMany')}</p>}
      <div className={styles.guesses} data-shape={options.calculation}>
        {specs.map(({ name, unit }) => (
          <FigureField
            key={name}
            field={guessField(name)}
            label={guessLabel(name, options, language)}
            unit={unit === 'percent' ? words('unit_percent') : ''}
            {...guessBounds}
            value={made[name] ?? null}
            language={language}
            state={state}
            revisions={revisions}
            writers={writers}
            hint={(amiss) =>
              words(amiss === 'noNumber' ? 'noNumberGuess' : 'outOfGuess', {
                min: typedFigure(guessBounds.min, language),
                max: typedFigure(guessBounds.max, language),
              })
            }
            onChange={(value, base) => emit(guessField(name), value, base)}
          />
        ))}
      </div>
      <div className={styles.actions} data-field={doneField}>
        <Button
          tone="primary"
          disabled={left > 0 || state === 'locked'}
          onClick={() => emit(doneField, true)}
        >
          {words('show')}
        </Button>
        <Button tone="quiet" disabled={state === 'locked'} onClick={() => emit(doneField, true)}>
          {words('skip')}
        </Button>
      </div>
      <p className={styles.quiet} role="status">
        {left > 0 && left < specs.length && words('stillOpen', { left })}
      </p>
    </section>
  );
}
