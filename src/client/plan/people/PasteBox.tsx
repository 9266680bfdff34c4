import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { templateColumns, templateHeads } from '#shared/plan/inviteeColumns.ts';
import { copyText } from '#client/device/copyText.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { peopleWords } from './messages.ts';
import styles from './PasteBox.module.css';

interface PasteBoxProps {
  readonly text: string;
  /** `tall` while nothing has been read yet. */
  readonly height: 'tall' | 'low';
  /** Whether the last rows had nothing in them. */
  readonly found: 'something' | 'nothing';
  readonly onText: (text: string) => void;
  /** Reads what was pasted, or typed, as rows. */
  readonly onRead: (text: string) => void;
}

/** Where rows are pasted or typed, with the order that they have without a first line of names. */
export function PasteBox({ text, height, found, onText, onRead }: PasteBoxProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const isFirst = height === 'tall';
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || !/[\t\n\r]/.test(pasted.trim())) return;
    event.preventDefault();
    onRead(pasted);
  };
  return (
    <div className={styles.box}>
      <Field
        label={w(isFirst ? 'pasteLabel' : 'pasteMoreLabel')}
        {...(isFirst ? { hint: w('pasteHint') } : {})}
      >
        {(control) => (
          <textarea
            {...control}
            className={[control.className, styles.area].join(' ')}
            data-height={height}
            autoComplete="off"
            spellCheck={false}
            wrap="off"
            value={text}
            onPaste={paste}
            onChange={({ currentTarget: { value } }) => onText(value)}
          />
        )}
      </Field>
      {isFirst && <Template />}
      <div className={styles.read}>
        {text.trim() !== '' && (
          <Button tone="primary" onClick={() => onRead(text)}>
            {w('pasteCheck')}
          </Button>
        )}
        <p role="status">{found === 'nothing' && w('pasteNothing')}</p>
      </div>
    </div>
  );
}

/** The columns in their order, to be taken into a spreadsheet. */
function Template(): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const heads = templateColumns.map((column) => templateHeads[language][column]);
  return (
    <div className={styles.template}>
      <ol className={styles.heads}>
        {heads.map((head) => (
          <li key={head}>{head}</li>
        ))}
      </ol>
      <div className={styles.take}>
        <Button tone="quiet" onClick={() => void copyText(heads.join('\t')).then(setCopied)}>
          {w('templateCopy')}
        </Button>
        <Button tone="quiet" onClick={() => download(w('templateFile'), heads)}>
          {w('templateDownload')}
        </Button>
        <p role="status">
          {copied === 'copied' && w('templateCopied')}
          {copied === 'refused' && w('templateByHand')}
        </p>
      </div>
      {copied === 'refused' && (
        <input
          className={styles.byHand}
          aria-label={w('templateByHand')}
          readOnly
          value={heads.join('\t')}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </div>
  );
}

/** Begins with the mark by which spreadsheets know that Chinese is to come. */
function download(name: string, heads: readonly string[]): void {
  const address = URL.createObjectURL(
    new Blob([`\uFEFF${heads.join(',')}\r\n`], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
