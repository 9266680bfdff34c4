import { act, render } from '@testing-library/react';
import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';
import type { Language } from '#shared/content/language.ts';
import { countPeople } from '#shared/plan/countPeople.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { Tick } from '#shared/sync/tickView.ts';
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
  readonly ticks?: readonly Tick[];
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
  const gone = new Set<string>();
  let ticks: readonly Tick[] = given.ticks ?? [];
  let revision = 1000;
  let made = 0;
  const detail = someDetail(given.settings, given.detail);
  const store = (changed: readonly PlanWrite[]): void => {
    revision += 1;
    for (const { list, id, fields } of changed) {
      // As of a real desk: nothing is written to whom somebody has erased.
      if (gone.has(id)) continue;
      const before = records.find((record) => record.list === list && record.id === id);
      const after = { list, id, revision, fields: { ...before?.fields, ...fields } };
      records = before ? records.map((record) => (record === before ? after : record)) : [...records, after];
    }
    for (const tell of listeners) tell();
  };
  const erase = (ids: readonly string[]): void => {
    for (const id of ids) gone.add(id);
    records = records.filter(({ id }) => !gone.has(id));
    for (const tell of listeners) tell();
  };
  const tick: PlanDesk['tick'] = (item, { done, by }) => {
    const others = ticks.filter((one) => one.item !== item);
    ticks = done ? [...others, { item, by, atMs: nowMs }] : others;
    for (const tell of listeners) tell();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  function Page(): ReactNode {
    const current = useSyncExternalStore(subscribe, () => records);
    const done = useSyncExternalStore(subscribe, () => ticks);
    const desk: PlanDesk = {
      records: current,
      ticks: done,
      isReady: true,
      connection: 'online',
      waiting: 0,
      lost: [],
      forget: () => undefined,
      set(changed) {
        writes.push(changed);
        store(changed);
      },
      tick,
      erase(ids) {
        erased.push(...ids);
        erase(ids);
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
    /** What is done of the workshop's items. */
    ticks: () => ticks,
    /** Somebody else writes. */
    others: (changed: readonly PlanWrite[]): void => act(() => store(changed)),
    /** Somebody else says that an item is done, or that it is not. */
    othersTick: (...said: Parameters<PlanDesk['tick']>): void => act(() => tick(...said)),
    /** Somebody else deletes people for good. */
    othersErase: (...ids: readonly string[]): void => act(() => erase(ids)),
  };
}
