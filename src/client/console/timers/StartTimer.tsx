import { type FormEvent, type ReactNode, useState } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { Field } from '#ui/Field.tsx';
import { timerWords } from './messages.ts';
import styles from './Timers.module.css';

interface StartTimerProps {
  readonly label: string;
  /** What the place is planned for, in minutes: the length that Enter starts; 0 where nothing is. */
  readonly planned: number;
  /** While one runs, nothing is offered as the likeliest: an Enter would begin it anew. */
  readonly over: 'nothing' | 'running';
  /** A length in milliseconds. */
  readonly onStart: (lengthMs: number) => void;
}

const presets = [1, 2, 3, 5, 10, 15];
const usual = 5;
const longest = 120;

/** One press starts a countdown; a length that is not offered is typed. */
export function StartTimer({ label, planned, over, onStart }: StartTimerProps): ReactNode {
  const { language } = useLanguage();
  const words = timerWords(language);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isSensible = Number.isInteger(planned) && planned > 0 && planned <= longest;
  const offered =
    isSensible && !presets.includes(planned) ? [...presets, planned].sort((a, b) => a - b) : presets;
  const likeliest = over === 'running' ? null : isSensible ? planned : usual;
  const start = (minutes: number): void => onStart(minutes * 60_000);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Digits of a Chinese input method are wide.
    const minutes = Number(typed.normalize('NFKC').trim());
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= longest) start(minutes);
    else setWrong(true);
  };
  return (
    <>
      <div className={styles.presets} role="group" aria-label={label}>
        <p aria-hidden="true">{label}</p>
        {offered.map((minutes) => (
          <Button
            key={minutes}
            data-likeliest={minutes === likeliest ? '' : undefined}
            tone={minutes === likeliest ? 'primary' : 'secondary'}
            onClick={() => start(minutes)}
          >
            {words('minutes', { minutes })}
          </Button>
        ))}
      </div>
      <form className={styles.own} onSubmit={submit} {...composingForm}>
        <Field label={words('own')} {...(isWrong ? { error: words('ownWrong') } : {})}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              value={typed}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setWrong(false);
              }}
            />
          )}
        </Field>
        <Button type="submit">{words('ownStart')}</Button>
      </form>
    </>
  );
}
