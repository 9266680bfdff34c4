import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Conflicts.module.css';
import type { Conflict, SheetOwner } from './readSheet.ts';

interface ConflictsProps {
  readonly exercise: PublicExercise;
  readonly owner: SheetOwner;
  readonly conflicts: readonly Conflict[];
  readonly room: RoomClient;
}

/** What two wrote in one field: each value is there to read, and anybody at the table settles which one stands. */
export function Conflicts({ exercise, owner, conflicts, room }: ConflictsProps): ReactNode {
  const t = useTranslations('room.conflict');
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const open = conflicts.filter(({ register }) => !settled.includes(nameOf(register)));

  const settle = ({ register }: Conflict, choice: 'take' | 'leave'): void => {
    const { exercise: of, owner: whose, field, slot, revision: base } = register;
    setSettled((before) => [...before, nameOf(register)]);
    place.current?.focus();
    void room.emit({ type: 'worksheet.resolve', exercise: of, owner: whose, field, slot, choice, base });
  };

  return (
    <>
      <p className={styles.told} role="status">
        {open.length > 0 && t('told', { count: open.length })}
      </p>
      <div ref={place} tabIndex={-1}>
        {open.length > 0 && (
          <section className={styles.conflicts} aria-labelledby={id}>
            <h2 id={id}>{t(owner === 'table' ? 'heading' : 'headingOwn')}</h2>
            <ul className={styles.list}>
              {open.map((conflict) => (
                <li key={nameOf(conflict.register)}>
                  <Value
                    exercise={exercise}
                    label={t('stands')}
                    field={conflict.register.field}
                    value={conflict.stands}
                  />
                  <Value
                    exercise={exercise}
                    label={t('other')}
                    field={conflict.register.field}
                    value={conflict.register.value}
                  />
                  <div className={styles.actions}>
                    <Button
                      aria-label={t('useNamed', { value: plainText(conflict.register.value) })}
                      onClick={() => settle(conflict, 'take')}
                    >
                      {t('use')}
                    </Button>
                    <Button
                      tone="quiet"
                      aria-label={t('leaveNamed', { value: plainText(conflict.register.value) })}
                      onClick={() => settle(conflict, 'leave')}
                    >
                      {t('leave')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

/** A conflict that was settled and lost again is another one. */
function nameOf({ field, slot, revision }: Conflict['register']): string {
  return `${field} ${slot} ${revision}`;
}

function plainText(value: JsonValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface ValueProps {
  readonly exercise: PublicExercise;
  readonly label: string;
  readonly field: string;
  readonly value: JsonValue;
}

function Value({ exercise, label, field, value }: ValueProps): ReactNode {
  const { language } = useLanguage();
  const Said = viewsByKind.get(exercise.kind)?.Said;
  if (!Said || value === null) return null;
  return (
    <p className={styles.value}>
      <span className={styles.label}>{label}</span>
      <Suspense fallback={null}>
        <Said exercise={exercise} field={field} value={value} language={language} />
      </Suspense>
    </p>
  );
}
