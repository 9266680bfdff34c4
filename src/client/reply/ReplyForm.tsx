import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { type Language, languages } from '#shared/content/language.ts';
import { mostCharacters } from '#shared/plan/fields.ts';
import type { ReplyPage } from '#shared/plan/replyPage.ts';
import { fullDate } from '#shared/session/dates.ts';
import { makeId } from '#shared/sync/ids.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { Field } from '#ui/Field.tsx';
import { languageNames } from '#ui/languageNames.ts';
import type { ReplyMessages } from './messages.en.ts';
import { filled, replyMessages } from './messages.ts';
import { sendReply } from './replyApi.ts';
import styles from './ReplyApp.module.css';

interface ReplyFormProps {
  readonly token: string;
  readonly page: ReplyPage;
  readonly language: Language;
  readonly onAnswered: (page: ReplyPage) => void;
  /** The link has ended in the meantime. */
  readonly onEnded: () => void;
}

interface Draft {
  readonly reply: 'yes' | 'no' | null;
  readonly diet: string;
  readonly access: string;
  readonly language: Language | null;
}

/** The answer: yes or no, and what the day is to be prepared for. */
export function ReplyForm({ token, page, language, onAnswered, onEnded }: ReplyFormProps): ReactNode {
  const words = replyMessages[language];
  const [draft, setDraft] = useState<Draft>(() => ({
    reply: page.reply === 'open' ? null : page.reply,
    diet: page.diet,
    access: page.access,
    language: page.language,
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const [justSaved, setJustSaved] = useState<'yes' | 'no' | null>(null);
  const [busy, setBusy] = useState(false);
  // The same for all tries with the same words, so that one whose answer was lost counts once.
  const attempt = useRef({ words: '', id: '' });
  const change = (changes: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
    setProblem(null);
    setJustSaved(null);
  };

  if (page.isOver) return <Over page={page} words={words} />;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const { reply } = draft;
    if (reply === null) return setProblem('need-answer');
    const said = JSON.stringify(draft);
    if (attempt.current.words !== said) attempt.current = { words: said, id: makeId(browserRandom) };
    setProblem(null);
    setJustSaved(null);
    setBusy(true);
    const answer = await sendReply({ ...draft, reply, token, id: attempt.current.id });
    setBusy(false);
    if (answer.ok) {
      onAnswered(answer.value);
      setJustSaved(reply);
      return;
    }
    if (answer.reason === 'link-ended') return onEnded();
    if (answer.reason === 'over') return onAnswered({ ...page, isOver: true });
    setProblem(answer.reason);
  }

  const isAnswered = page.reply !== 'open';
  const spoken = languages.filter((one) => page.languages.includes(one));
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate {...composingForm}>
      {isAnswered && justSaved === null && <p className={styles.quiet}>{words.savedAt}</p>}
      <fieldset className={styles.choice}>
        <legend>{words.answer}</legend>
        {(['yes', 'no'] as const).map((reply) => (
          <label key={reply} className={styles.option}>
            <input
              type="radio"
              name="reply"
              checked={draft.reply === reply}
              onChange={() => change({ reply })}
            />
            <span>{words[reply]}</span>
          </label>
        ))}
      </fieldset>
      {draft.reply !== 'no' && (
        <>
          <Field label={words.diet} hint={words.dietHint}>
            {(attributes) => (
              <input
                {...attributes}
                value={draft.diet}
                maxLength={mostCharacters.diet}
                onChange={({ target }) => change({ diet: target.value })}
              />
            )}
          </Field>
          <Field label={words.access} hint={words.accessHint}>
            {(attributes) => (
              <input
                {...attributes}
                value={draft.access}
                maxLength={mostCharacters.access}
                onChange={({ target }) => change({ access: target.value })}
              />
            )}
          </Field>
          {spoken.length > 1 && (
            <Field label={words.languageOnDay}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={draft.language ?? ''}
                  onChange={({ target }) =>
                    change({ language: spoken.find((one) => one === target.value) ?? null })
                  }
                >
                  {(draft.language === null || !spoken.includes(draft.language)) && (
                    <option value="">–</option>
                  )}
                  {spoken.map((one) => (
                    <option key={one} value={one} lang={one}>
                      {languageNames[one]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problemSentence(problem, words)}
        </p>
      )}
      <p role="status" className={justSaved === null ? styles.silent : styles.saved}>
        {justSaved !== null && words.saved[justSaved]}
      </p>
      <Button type="submit" tone="primary" state={busy ? 'busy' : 'ready'}>
        {isAnswered ? words.change : words.send}
      </Button>
      <p className={styles.quiet}>
        {page.replyBy !== '' && !isAnswered
          ? filled(words.replyBy, { date: fullDate(page.replyBy, language) })
          : words.canChange}
      </p>
      <p className={styles.privacy}>{filled(words.privacy, { date: fullDate(page.deletedOn, language) })}</p>
    </form>
  );
}

function Over({ page, words }: { readonly page: ReplyPage; readonly words: ReplyMessages }): ReactNode {
  return (
    <section className={styles.form}>
      <p className={styles.saved} role="status">
        {words.over}
      </p>
      <p>{words.yourReply[page.reply]}</p>
      <p className={styles.quiet}>{words.overNext}</p>
    </section>
  );
}

function problemSentence(reason: string, words: ReplyMessages): string {
  switch (reason) {
    case 'need-answer':
      return words.needAnswer;
    case 'offline':
      return words.offlineSending;
    case 'cannot-save':
      return words.cannotSave;
    default:
      return words.other;
  }
}
