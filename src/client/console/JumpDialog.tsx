import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './JumpDialog.module.css';
import { jumpTargets } from './jumpTargets.ts';
import { PanelDialog } from './PanelDialog.tsx';
import type { ConsoleModel } from './useConsole.ts';

interface JumpDialogProps {
  readonly model: Pick<ConsoleModel, 'workshop' | 'facts' | 'slide' | 'stage' | 'go'>;
  readonly onClose: () => void;
}

/** All slides by segment: type a word, choose by arrow, go by Enter; or press one. */
export function JumpDialog({ model, onClose }: JumpDialogProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const { workshop, facts, slide, stage, go } = model;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(slide.id);
  const list = useId();
  const active = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const groups = jumpTargets({ segments: facts.segments, slides: workshop.slides, language, query });
  const all = groups.flatMap(({ targets }) => targets);
  const at = Math.max(
    0,
    all.findIndex((target) => target.slide === chosen),
  );
  const current = all[at]?.slide;
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    // Newer browsers return a promise here, which React would take for the effect's end.
    active.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const jump = (to: string | undefined): void => {
    if (to === undefined) return;
    if (to !== stage.slide) go({ slide: to, step: 0 });
    onClose();
  };
  const key = (event: KeyboardEvent): void => {
    // An Enter that ends a word in Chinese chooses that word, not a slide.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen(all[Math.min(all.length - 1, Math.max(0, at + step))]?.slide ?? chosen);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      jump(current);
    }
  };
  return (
    <PanelDialog title={t('jumpTitle')} onClose={onClose}>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('findSlide')}
        placeholder={t('findSlide')}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={current && `${list}-${current}`}
        autoComplete="off"
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={key}
      />
      {all.length === 0 && (
        <p role="status" className={styles.none}>
          {t('noSlide')}
        </p>
      )}
      <div className={styles.list} id={list} role="listbox" aria-label={t('jumpTitle')}>
        {groups.map(({ segment, title, targets }) => (
          <div key={segment} role="group" aria-labelledby={`${list}-of-${segment}`}>
            <div id={`${list}-of-${segment}`} role="presentation" className={styles.segment}>
              {title}
            </div>
            {targets.map((target) => (
              // The input has the focus and its keys choose: the press is for the mouse.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={target.slide}
                ref={target.slide === current ? active : undefined}
                id={`${list}-${target.slide}`}
                role="option"
                tabIndex={-1}
                aria-selected={target.slide === current}
                className={styles.target}
                onClick={() => jump(target.slide)}
              >
                <span className={styles.number}>{target.number}</span>
                <span>{target.title}</span>
                <span className={styles.mark}>
                  {target.slide === stage.slide
                    ? t('hereNow')
                    : stage.shown.includes(target.slide) && t('shownBefore')}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </PanelDialog>
  );
}
