import { type ReactNode, useId } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import { classLabel } from './classLabel.ts';
import styles from './Device.module.css';
import { sortWords } from './messages.ts';
import { criterionField, mostCriterionCharacters, type SortClass } from './schema.ts';

interface CriteriaProps extends DeviceProps {
  readonly classes: readonly SortClass[];
}

/** A line per class, before anything is sorted: who belongs there. */
export function Criteria({ classes, ...props }: CriteriaProps): ReactNode {
  return (
    <section className={styles.part}>
      <h3 className={styles.head}>{sortWords(props.language)('criteriaHead')}</h3>
      {classes.map((one) => (
        <Criterion key={one.id} {...props} classes={classes} about={one} />
      ))}
    </section>
  );
}

interface CriterionProps extends CriteriaProps {
  readonly about: SortClass;
}

function Criterion(props: CriterionProps): ReactNode {
  const { classes, about, fields, revisions, language, state, emit, writers } = props;
  const id = useId();
  const field = criterionField(about.id);
  const stored = fields[field];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: revisions[field] ?? 0,
    commit: (text, base) => emit(field, text, base),
  });
  const title = classLabel(classes, about.id, language) ?? '';
  return (
    <div className={styles.criterion} data-field={field}>
      <label htmlFor={id}>{sortWords(language)('criterionOf', { title })}</label>
      <input
        {...draft}
        id={id}
        type="text"
        className={styles.words}
        placeholder={about.hint ? inLanguage(about.hint, language) : ''}
        maxLength={mostCriterionCharacters}
        autoComplete="off"
        readOnly={state === 'locked'}
      />
      <WritingHere names={writers[field]} />
    </div>
  );
}
