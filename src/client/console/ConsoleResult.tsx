import { Maximize2, Minimize2 } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { JsonValue } from '#shared/sync/op.ts';
import { turnOf } from '#shared/sync/stageExercise.ts';
import { optimisticFields, registerKey } from '#shared/sync/view.ts';
import { tableLabels } from '#shared/session/tableLabel.ts';
import { readCarried } from '#exercises/carried.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { MissingPart } from '#client/prepare/MissingPart.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import styles from './ConsoleResult.module.css';
import { originsOf } from '#exercises/carry/originsOf.ts';
import { roomCarry } from './roomCarry.ts';
import type { ConsoleModel } from './useConsole.ts';

interface ConsoleResultProps {
  readonly model: Pick<
    ConsoleModel,
    'actions' | 'emit' | 'exercise' | 'facts' | 'phase' | 'result' | 'stage' | 'state' | 'workshop'
  >;
}

/** The result as it grows, with what the facilitator can do with it: over everybody, or one business of several. */
export function ConsoleResult({ model }: ConsoleResultProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const [business, setBusiness] = useState<string | null>(null);
  const { exercise, phase, stage, state, facts, emit, actions } = model;
  const result = state.view.results[exercise?.id ?? ''];
  const shown = state.view.exercises[exercise?.id ?? ''];
  const views = viewsByKind.get(exercise?.kind ?? '');
  if (!exercise || !result || !shown || !views) return null;
  const scope = result.scopes.find((one) => one.business === business) ?? result.scopes[0];
  const waiting = state.waiting.map(({ op }) => op);
  const room = { kind: 'room', owner: 'room' } as const;
  const marks = optimisticFields(state.view, waiting, exercise.id, room);
  // What was sent here from elsewhere is seen, and can be worked with, before anybody has answered.
  const isBegun = readCarried(marks).length > 0;
  const mark = (field: string, value: JsonValue): void => {
    const key = registerKey({ exercise: exercise.id, owner: 'room', field, slot: 'current' });
    const base = state.view.registers[key]?.revision ?? 0;
    const { phaseRevision } = phase;
    emit({ type: 'worksheet.set', exercise: exercise.id, owner: 'room', field, value, base, phaseRevision });
  };
  const carry = roomCarry({ model, exercise: shown, language, business });
  const origins = originsOf(model.workshop.exercises, language);
  const onTheWall = stage.display === 'live' ? 'resultShown' : 'resultRevealed';
  const heading = phase.phase === 'revealed' ? onTheWall : 'resultHeading';
  return (
    <div className={styles.result}>
      <div className={styles.head}>
        <h3>{t(heading)}</h3>
        <button
          type="button"
          className={styles.wide}
          aria-pressed={model.result === 'wide'}
          aria-keyshortcuts="W"
          title={`${t('wide')} W`}
          aria-label={t('wide')}
          onClick={actions.wide}
        >
          {model.result === 'wide' ? (
            <Minimize2 size="1em" aria-hidden="true" />
          ) : (
            <Maximize2 size="1em" aria-hidden="true" />
          )}
        </button>
        {result.scopes.length > 1 && (
          <select
            aria-label={t('whoseResult')}
            value={business ?? ''}
            onChange={({ currentTarget }) => {
              setBusiness(currentTarget.value === '' ? null : currentTarget.value);
              currentTarget.blur();
            }}
          >
            <option value="">{t('everybody')}</option>
            {facts.businesses.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      {!scope || (scope.n === 0 && !isBegun) ? (
        <p className={styles.quiet}>{t('noAnswers')}</p>
      ) : scope.result === null ? (
        <p className={styles.quiet}>{t('withheld', { minimum: exercise.minimum })}</p>
      ) : (
        <PartBoundary key={exercise.id} instead={<MissingPart why="missing" />}>
          <Suspense fallback={null}>
            <views.Console
              exercise={shown}
              scope={scope}
              joined={result.joined}
              languages={[language, ...facts.languages.filter((one) => one !== language)]}
              tables={tableLabels(facts.tables, language)}
              marks={marks}
              mark={mark}
              turn={turnOf(exercise, phase)}
              origins={origins}
              {...(carry ? { carry } : {})}
            />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  );
}
