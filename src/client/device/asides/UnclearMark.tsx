import { CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import styles from './AsideRow.module.css';
import { deviceAsideWords } from './messages.ts';
import { noted, noteHere } from './noteHere.ts';

interface UnclearMarkProps {
  /** Where the room is; another slide is another mark (React's `key`). */
  readonly slide: string;
  readonly connection: RoomState['connection'];
  readonly room: Pick<RoomClient, 'say'>;
}

/** Says without a name that the slide is unclear, for as long as it is on. */
export function UnclearMark({ slide, connection, room }: UnclearMarkProps): ReactNode {
  const { language } = useLanguage();
  const t = deviceAsideWords(language);
  const [isUnclear, setUnclear] = useState(() => noted('unclear', slide) !== null);
  useEffect(() => {
    // Also after a reload: a server that was begun anew has forgotten it.
    if (noted('unclear', slide) !== null) room.say({ type: 'unclear', slide, isUnclear: true });
  }, [room, slide]);
  const press = (): void => {
    setUnclear(!isUnclear);
    noteHere('unclear', slide, isUnclear ? null : 'yes');
    room.say({ type: 'unclear', slide, isUnclear: !isUnclear });
  };
  return (
    <div className={styles.unclear}>
      <Button tone={isUnclear ? 'secondary' : 'quiet'} aria-pressed={isUnclear} onClick={press}>
        <CircleQuestionMark size="1.2em" aria-hidden="true" />
        {t('unclear')}
      </Button>
      <p role="status">{isUnclear && t(connection === 'online' ? 'unclearOn' : 'unclearKept')}</p>
    </div>
  );
}
