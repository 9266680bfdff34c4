import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import styles from './InvitationLink.module.css';

interface InvitationLinkProps {
  readonly link: string;
}

/** A fresh invitation to send on. Over plain HTTP there is no clipboard: the text can be copied by hand too. */
export function InvitationLink({ link }: InvitationLinkProps): ReactNode {
  const t = useTranslations('facilitator.people');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);

  async function copy(): Promise<void> {
    input.current?.focus();
    input.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(link);
    } catch {
      // Selected, so that Ctrl+C copies it.
      setCopied(null);
    }
  }

  return (
    <div className={styles.fresh}>
      <Field label={t('link')} hint={t('linkHint')}>
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            readOnly
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </Field>
      <Button type="button" onClick={() => void copy()}>
        {copied === link ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
