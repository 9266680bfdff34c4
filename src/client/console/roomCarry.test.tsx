import { describe, expect, test } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import { initialStage } from '#shared/sync/stage.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { publicSomeExercise, someRoomClient } from '../../../test/helpers/someRoomClient.tsx';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { roomCarry } from './roomCarry.ts';

const little = publicSomeExercise('little', {
  carry: [{ to: 'plan', title: { en: 'Action plan', 'zh-Hans': '行动计划' }, owner: 'both' }],
});

/** A console that takes in at once what it sends. */
function desk() {
  const { store, hears } = someRoomClient();
  const sent: OpDraft[] = [];
  const emit = (draft: OpDraft): void => {
    sent.push(draft);
    if (draft.type !== 'worksheet.set') return;
    const { exercise, field, value } = draft;
    const revision = sent.length + 1;
    const place = { exercise, owner: 'room', field, slot: 'current', revision, client: 'c' };
    hears({ part: 'register', ...place, value } satisfies Part);
  };
  const lookAt = (business: string | null) => {
    const model = { state: store.getState(), stage: initialStage(someWorkshop()), emit };
    const carry = roomCarry({ model, exercise: little, language: 'zh-Hans', business });
    if (!carry) throw new Error('Its content names a target.');
    return carry;
  };
  return { sent, hears, lookAt, values: () => sent.map((draft) => ('value' in draft ? draft.value : null)) };
}

describe('what the facilitator sends to a later exercise', () => {
  test('goes into the room’s part of it, with its words and where it comes from, and out again', () => {
    const { sent, lookAt } = desk();
    expect(lookAt(null).targets).toEqual([{ to: 'plan', title: '行动计划' }]);
    lookAt(null).take('plan', 'k1', '  Call back ');
    expect(sent[0]).toMatchObject({
      type: 'worksheet.set',
      exercise: 'plan',
      owner: 'room',
      value: { exercise: 'little', record: 'k1', text: 'Call back' },
    });
    expect(lookAt(null).isCarried('plan', 'k1')).toBe(true);
    expect(lookAt(null).isCarried('plan', 'k2')).toBe(false);
    lookAt(null).putBack('plan', 'k1');
    expect(lookAt(null).isCarried('plan', 'k1')).toBe(false);
  });

  test('what people took along themselves is known by its words, and leaves the wall there', () => {
    const { hears, lookAt, sent } = desk();
    const taken = [
      { exercise: 'little', words: entryKey('Call back'), key: 'k7', text: 'Call back, by name' },
      { exercise: 'little', words: entryKey('Smile'), key: 'k8', text: 'Smile' },
      { exercise: 'other', words: entryKey('Call back'), key: 'k9', text: 'Call back' },
    ];
    const scopes = [{ business: null, n: 3, result: {}, moderation: { hidden: [], taken } }];
    hears({ part: 'result', exercise: 'plan', revision: 3, joined: 3, scopes });
    const found = lookAt(null).takenByOthers?.('plan', ['call back.', 'Ring them']) ?? [];
    expect(found.map(({ text }) => text)).toEqual(['Call back, by name']);
    for (const { hide } of found) hide();
    expect(sent).toEqual([
      expect.objectContaining({ exercise: 'plan', owner: 'room', field: 'hidden.k7', value: true }),
    ]);
    expect(lookAt(null).takenByOthers?.('elsewhere', ['Call back'])).toEqual([]);
  });

  test('goes to the business that is looked at; the same words of another are another thing', () => {
    const { lookAt, values } = desk();
    lookAt('b1').take('plan', 'k1', 'Call back');
    expect(lookAt('b2').isCarried('plan', 'k1')).toBe(false);
    lookAt('b2').take('plan', 'k1', 'Call back');
    lookAt('b1').putBack('plan', 'k1');
    expect(lookAt('b1').isCarried('plan', 'k1')).toBe(false);
    expect(lookAt('b2').isCarried('plan', 'k1')).toBe(true);
    expect(values()).toEqual([
      expect.objectContaining({ business: 'b1' }),
      expect.objectContaining({ business: 'b2' }),
      null,
    ]);
  });

  test('sent for all, it is there for each business, and is taken out for all', () => {
    const { lookAt } = desk();
    lookAt(null).take('plan', 'k1', 'Call back');
    expect(lookAt('b1').isCarried('plan', 'k1')).toBe(true);
    lookAt('b1').putBack('plan', 'k1');
    expect(lookAt(null).isCarried('plan', 'k1')).toBe(false);
  });

  test('goes with what is known of it: who, by when and how one knows, as long as they may be', () => {
    const { lookAt, values } = desk();
    const along = { who: ' Ana ', when: '2026-12-10', measure: `${'x'.repeat(199)}😀` };
    lookAt(null).take('plan', 'k1', 'Call back', along);
    lookAt(null).take('plan', 'k2', 'Call back', { who: ' ' });
    expect(values()).toEqual([
      expect.objectContaining({ along: { who: 'Ana', when: '2026-12-10', measure: 'x'.repeat(199) } }),
      { exercise: 'little', record: 'k2', text: 'Call back' },
    ]);
  });

  test('is not sent without words', () => {
    const { sent, lookAt } = desk();
    lookAt(null).take('plan', 'k1', '  ');
    expect(sent).toEqual([]);
  });

  test('is nothing where the content names no later exercise', () => {
    const { store } = someRoomClient();
    const model = { state: store.getState(), stage: initialStage(someWorkshop()), emit: () => undefined };
    const exercise = publicSomeExercise('other');
    expect(roomCarry({ model, exercise, language: 'en', business: null })).toBeNull();
  });
});
