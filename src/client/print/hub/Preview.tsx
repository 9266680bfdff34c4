import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { filled } from '#client/print/messages.ts';
import { Button } from '#ui/Button.tsx';
import { hubMessages } from './messages.ts';
import type { HubRow } from './hubRows.ts';
import { rowTitle } from './hubRows.ts';
import styles from './Preview.module.css';

interface PreviewProps {
  readonly row: HubRow;
  readonly source: DocumentSource;
  /** Of the page of one unit. */
  readonly address: (unit: string) => string;
  readonly speaks: Language;
}

/** Of the page within, in CSS pixels: a sheet and the ground around it, at its true size. */
const widths = { portrait: 864, landscape: 1176 } as const;

/** A document as it will be printed, small; one person's after another where each has an own one. */
export function Preview({ row, source, address, speaks }: PreviewProps): ReactNode {
  const words = hubMessages[speaks];
  const { document, units } = row;
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale(frame, widths[document.lies]);
  const unit = units[at];
  const title = rowTitle(row, speaks, words.forms);
  if (unit === undefined) {
    return (
      <section className={styles.preview} aria-label={title}>
        <p className={styles.empty}>{words.previewEmpty}</p>
      </section>
    );
  }
  const name = document.unitName?.(source, unit, speaks) ?? '';
  const place = { name, number: String(at + 1), count: String(units.length) };
  return (
    <section className={styles.preview} aria-label={filled(words.preview, { title })}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {units.length > 1 && (
          <div className={styles.steps}>
            <Button tone="quiet" aria-label={words.before} disabled={at === 0} onClick={() => setAt(at - 1)}>
              ‹
            </Button>
            <span aria-live="polite">{filled(name === '' ? words.unit : words.unitNamed, place)}</span>
            <Button
              tone="quiet"
              aria-label={words.next}
              disabled={at === units.length - 1}
              onClick={() => setAt(at + 1)}
            >
              ›
            </Button>
          </div>
        )}
        <a href={address(unit)} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      </div>
      <div ref={frame} className={styles.frame}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of ours, which asks as its reader */}
        <iframe
          key={address(unit)}
          title={filled(words.preview, { title })}
          src={`${address(unit)}&framed=1`}
          style={{
            width: widths[document.lies],
            height: `${100 / scale}%`,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </section>
  );
}

/** How small a page of this width is drawn so that it fits; never larger than on paper. */
function useScale(frame: { readonly current: HTMLElement | null }, width: number): number {
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const measure = (): void => setScale(Math.min(1, Math.max(0.2, box.clientWidth / width)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [frame, width]);
  return scale;
}
