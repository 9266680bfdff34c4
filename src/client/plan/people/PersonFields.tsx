import { type ReactNode, useId } from 'react';
import { type Reply, replies } from '#shared/plan/fields.ts';
import type { InviteeColumn } from '#shared/plan/inviteeColumns.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Choice, type ChosenColumn } from './Choice.tsx';
import { peopleWords } from './messages.ts';
import type { PeopleActions } from './peopleActions.ts';
import styles from './PersonFields.module.css';
import { PersonText } from './PersonText.tsx';

interface PersonFieldsProps {
  readonly invitee: Invitee;
  readonly settings: SessionSettings;
  readonly actions: PeopleActions;
  readonly seated: ReadonlyMap<string, number>;
  readonly onDone: () => void;
}

const replyWords = { open: 'answerOpen', yes: 'answerYes', no: 'answerNo' } as const satisfies Record<
  Reply,
  string
>;

/** All that is known of one person, each field written when it is left. */
export function PersonFields({ invitee, settings, actions, seated, onDone }: PersonFieldsProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const group = useId();
  const write = (column: InviteeColumn) => (words: string) => actions.write(invitee, column, words);
  const text = (column: Exclude<InviteeColumn, ChosenColumn>): ReactNode => (
    <PersonText column={column} stored={invitee[column]} commit={write(column)} />
  );
  const choice = (column: ChosenColumn): ReactNode => (
    <Choice
      column={column}
      value={invitee[column] ?? ''}
      settings={settings}
      {...(column === 'table' ? { seated } : {})}
      onChange={write(column)}
    />
  );
  return (
    <div className={styles.fields} role="group" aria-label={w('edit', { name: invitee.name })}>
      {text('name')}
      {text('company')}
      {text('email')}
      {text('phone')}
      {choice('language')}
      {settings.businesses.length > 1 && choice('business')}
      {choice('table')}
      {text('diet')}
      {text('access')}
      {text('note')}
      <div className={styles.foot}>
        <fieldset className={styles.reply}>
          <legend>{w('answer')}</legend>
          {replies.map((reply) => (
            <label key={reply}>
              <input
                type="radio"
                name={group}
                checked={invitee.reply === reply}
                onChange={() => actions.reply(invitee, reply)}
              />
              {w(replyWords[reply])}
            </label>
          ))}
        </fieldset>
        <label className={styles.invited}>
          <input
            type="checkbox"
            checked={invitee.invitedMs !== null}
            onChange={({ currentTarget }) =>
              actions.invite(invitee, currentTarget.checked ? 'invited' : 'not-invited')
            }
          />
          {w('isInvited')}
        </label>
        <div className={styles.actions}>
          <Button tone="danger" onClick={() => actions.takeOff(invitee)}>
            {w('remove')}
          </Button>
          <Button tone="primary" onClick={onDone}>
            {w('done')}
          </Button>
        </div>
      </div>
    </div>
  );
}
