import { act, render } from '@testing-library/react';
import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';
import type { Language } from '#shared/content/language.ts';
import { countPeople } from '#shared/plan/countPeople.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import type { PlanDesk, PlanWrite } from '#client/plan/planDesk.ts';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { someSettings } from './facilitator.ts';
import { someWorkshop } from './someWorkshop.ts';

interface GivenPlan {
  readonly settings?: Partial<SessionSettings>;
  readonly detail?: Partial<SessionDetail>;
  readonly records?: readonly PlanRecord[];
  readonly language?: Language;
  /** Epoch ms. */
  readonly nowMs?: number;
}

/** A session as its pages know it. */
export function someDetail(
  settings: Partial<SessionSettings> = {},
  changes: Partial<SessionDetail> = {},
): SessionDetail {
  const source = someWorkshop();
  return {
    session: { id: 's1', code: 'K7M4QD', settings: someSettings(settings), seats: 0 },
    settingsRevision: 1,
    workshop: source,
    source,
    ticks: [],
    addresses: [],
    joinPath: '/j/x',
    plan: { people: countPeople([]), tasks: [] },
    ...changes,
  };
}

/** Somebody on the list; their place in it is that of `index`. */
export function someInvitee(index: number, fields: PlanRecord['fields'] = {}): PlanRecord {
  return {
    list: 'invitees',
    id: `p${index}`,
    revision: index + 1,
    fields: { name: `Person ${index}`, order: index, ...fields },
  };
}

/** A section of the plan over records in memory, which take in what it writes, and what others do. */
export function renderOnDesk(Section: ComponentType<PlanSectionProps>, given: GivenPlan = {}) {
  const { language = 'en', nowMs = Date.UTC(2026, 10, 21) } = given;
  const writes: (readonly PlanWrite[])[] = [];
  const erased: string[] = [];
  const listeners = new Set<() => void>();
  let records: readonly PlanRecord[] = given.records ?? [];
  let revision = 1000;
  let made = 0;
  const detail = someDetail(given.settings, given.detail);
  const store = (changed: readonly PlanWrite[]): void => {
    revision += 1;
    for (const { list, id, fields } of changed) {
      const before = records.find((record) => record.list === list && record.id === id);
      const after = { list, id, revision, fields: { ...before?.fields, ...fields } };
      records = before ? records.map((record) => (record === before ? after : record)) : [...records, after];
    }
    for (const tell of listeners) tell();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  function Page(): ReactNode {
    const current = useSyncExternalStore(subscribe, () => records);
    const desk: PlanDesk = {
      records: current,
      isReady: true,
      connection: 'online',
      waiting: 0,
      lost: [],
      forget: () => undefined,
      set(changed) {
        writes.push(changed);
        store(changed);
      },
      erase(ids) {
        erased.push(...ids);
        records = records.filter(({ id }) => !ids.includes(id));
        for (const tell of listeners) tell();
      },
      makeId: () => `new-${(made += 1)}`,
      nowMs: () => nowMs,
    };
    return <Section desk={desk} detail={detail} />;
  }
  localStorage.setItem('halfday.language', language);
  const { container } = render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en', 'zh-Hans', 'zh-Hant']}>
      <Page />
    </LanguageProvider>,
  );
  return {
    container,
    /** What the section wrote, call by call. */
    writes,
    /** Whom it deleted for good. */
    erased,
    fieldsOf: (id: string) => records.find((record) => record.id === id)?.fields,
    /** Somebody else writes. */
    others: (changed: readonly PlanWrite[]): void => act(() => store(changed)),
  };
}
