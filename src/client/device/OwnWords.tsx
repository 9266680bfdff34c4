import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import type { Sheet, SheetOwner } from './readSheet.ts';
import { Worksheet } from './Worksheet.tsx';

interface OwnWordsProps {
  readonly exercise: PublicExercise;
  readonly owner: SheetOwner;
  readonly sheet: Sheet;
  /** What the room sees. */
  readonly result: JsonValue;
  readonly room: RoomClient;
  /** What the own table is called. */
  readonly tableName: string;
  readonly className: string | undefined;
}

/** The own answer under the room's result, for as long as some of its words are not among what the room sees. */
export function OwnWords(props: OwnWordsProps): ReactNode {
  const { exercise, owner, sheet, result, room, tableName, className } = props;
  const t = useTranslations('room.device');
  const seen = useMemo(() => JSON.stringify(result), [result]);
  const isMissing = Object.entries(sheet.fields).some(([field, value]) => {
    const isWords = typeof value === 'string' && !field.endsWith('.tag') && !field.endsWith('.sharing');
    return isWords && value.trim() !== '' && !seen.includes(JSON.stringify(value.trim()).slice(1, -1));
  });
  if (!isMissing) return null;
  return (
    <details className={className} open>
      <summary>{owner === 'seat' ? t('ownAnswer') : t('tableAnswer', { table: tableName })}</summary>
      <Worksheet exercise={exercise} owner={owner} state="locked" room={room} />
    </details>
  );
}
