import type { ReactNode } from 'react';
import { checklistWords } from '#shared/export/checklistWords.ts';
import { countPeople, headCount } from '#shared/plan/countPeople.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import { roomPlan } from '#shared/room/roomPlan.ts';
import { roundedUp } from '#shared/room/roundedUp.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { placeWords } from './messages.ts';
import styles from './PlaceSection.module.css';

interface RoomNeededProps {
  readonly detail: SessionDetail;
  readonly records: readonly PlanRecord[];
}

/** The venue, how its room is to be set, and how large it has to be for those who may come. */
export function RoomNeeded({ detail, records }: RoomNeededProps): ReactNode {
  const { language } = useLanguage();
  const w = placeWords(language);
  const { id, settings } = detail.session;
  const people = headCount(settings.people, countPeople(records));
  const answer = roomPlan({ layout: settings.layout, people, tables: settings.tables.length });
  const isTooMany = !answer.ok && answer.reason === 'too-many';
  const plan = answer.ok ? answer.plan : isTooMany ? answer.instead : null;
  const size = plan && { width: roundedUp(plan.width), depth: roundedUp(plan.depth) };
  return (
    <div className={styles.room}>
      <p lang={languageOfWords(settings.venue, [language])}>{settings.venue || w('noVenue')}</p>
      {size && (
        <p>
          {isTooMany
            ? w('tooMany', { most: answer.most, people, ...size })
            : w('roomSize', { layout: checklistWords[language].layouts[settings.layout], people, ...size })}
        </p>
      )}
      <p>
        <a href={`/print/room?session=${id}`} target="_blank" rel="noreferrer">
          {w('printRoom')}
        </a>
      </p>
    </div>
  );
}
