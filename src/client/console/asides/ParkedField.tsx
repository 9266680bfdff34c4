import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useTypedField } from '#client/plan/people/useTypedField.ts';
import { Button } from '#ui/Button.tsx';
import { asideWords } from './messages.ts';
import styles from './ParkingDialog.module.css';

interface ParkedFieldProps {
  /** What it is, to those who do not see where it stands. */
  readonly label: string;
  readonly shown?: string;
  readonly hint?: string;
  readonly stored: string;
  /** Characters. */
  readonly most: number;
  readonly accepts?: (text: string) => boolean;
  readonly onCommit: (text: string) => void;
  readonly onLeft?: () => void;
  readonly focus?: 'now';
}

const anything = (): boolean => true;

/** A line that is stored as it is left, or by Enter; what somebody else wrote meanwhile is not written over unasked. */
export function ParkedField({
  label,
  shown,
  hint,
  stored,
  most,
  accepts = anything,
  onCommit,
  onLeft,
  focus,
}: ParkedFieldProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const input = useRef<HTMLInputElement>(null);
  const { attributes, clash } = useTypedField({ stored, commit: onCommit, accepts });
  useEffect(() => {
    if (focus === 'now') input.current?.focus();
  }, [focus]);
  return (
    <div className={styles.field}>
      {shown !== undefined && <span aria-hidden="true">{shown}</span>}
      <input
        {...attributes}
        ref={input}
        type="text"
        aria-label={label}
        placeholder={hint}
        maxLength={most}
        autoComplete="off"
        onBlur={() => {
          attributes.onBlur();
          onLeft?.();
        }}
        onKeyDown={(event) => {
          attributes.onKeyDown(event);
          const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
          if (event.key === 'Enter' && !isComposing) onLeft?.();
        }}
      />
      {clash && (
        <p role="alert">
          {t('theirs', { theirs: clash.theirs })}
          <Button onClick={clash.useMine}>{t('useMine')}</Button>
          <Button onClick={clash.keepTheirs}>{t('keepTheirs')}</Button>
        </p>
      )}
    </div>
  );
}
