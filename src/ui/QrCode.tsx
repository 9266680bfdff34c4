import { create } from 'qrcode';
import { useMemo, type ReactNode } from 'react';
import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly value: string;
  /** What scanning it does, for those who do not see it; the address itself stands beside it as text. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** The light edge that scanners need, in modules (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A QR code as one path, dark on white in every theme, as large as its box. Import it lazily: the encoder
 * weighs more than the rest of a join page.
 */
export function QrCode({ value, label, className }: QrCodeProps): ReactNode {
  const { size, path } = useMemo(() => drawn(value), [value]);
  const side = size + 2 * quietZone;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
      className={[styles.code, className].filter(Boolean).join(' ')}
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} className={styles.ground} />
      <path d={path} className={styles.modules} />
    </svg>
  );
}

/** Runs of dark modules, row by row. */
function drawn(value: string): { readonly size: number; readonly path: string } {
  const { modules } = create(value, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      const start = x;
      while (x + 1 < modules.size && modules.get(y, x + 1)) x += 1;
      runs.push(`M${start} ${y}h${x + 1 - start}v1H${start}z`);
    }
  }
  return { size: modules.size, path: runs.join('') };
}
