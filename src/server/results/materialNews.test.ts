import { describe, expect, test } from 'vitest';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { exerciseStage, initialStage, type Phase } from '#shared/sync/stage.ts';
import { createMaterialNews, type MaterialPart } from './materialNews.ts';

function at(phase: Phase) {
  const stage = initialStage(someWorkshop());
  const cases = { ...exerciseStage(stage, 'cases'), phase };
  return { id: 'session', stage: { ...stage, exercises: { cases } } };
}
const session = at('open');
const told = (material: string | null, revision: number, table = 't1'): MaterialPart => {
  return { part: 'tableMaterial', revision, exercise: 'cases', table, material };
};

function someNews() {
  const news = createMaterialNews();
  const doubts: string[] = [];
  news.onDoubt((_session, exercise) => doubts.push(exercise));
  return { ...news, doubts };
}

describe('rule 9: what devices are told again', () => {
  test('rule 9: is what has changed, each table’s by itself, and all of it once the exercise has begun', () => {
    const { isNews } = someNews();
    expect(isNews(at('draft'), told('A', 1))).toBe(true);
    expect(isNews(session, told('A', 2))).toBe(true);
    expect(isNews(session, told('A', 3))).toBe(false);
    expect(isNews(session, told('A', 3, 't2'))).toBe(true);
    expect(isNews(session, told('B', 4))).toBe(true);
    const scopes = [{ business: null, material: 'A' }];
    expect(isNews(session, { part: 'material', revision: 4, exercise: 'cases', scopes })).toBe(true);
    expect(isNews(session, told('B', 5))).toBe(false);
  });

  test('rule 7: is what all hold, once somebody was welcomed with something else in between', () => {
    const { isNews, welcomedWith, doubts } = someNews();
    isNews(session, told('A', 1));
    welcomedWith(session, told('B', 2));
    expect(doubts).toEqual(['cases']);
    expect(isNews(session, told('A', 3))).toBe(true);
    expect(isNews(session, told('A', 4))).toBe(false);
  });

  test('rule 7: is what was told after a welcome, as of before it: who was welcomed did not take it', () => {
    const { isNews, welcomedWith } = someNews();
    isNews(session, told('B', 1));
    welcomedWith(session, told('B', 5));
    expect(isNews(session, told('A', 4))).toBe(true);
    expect(isNews(session, told('A', 6))).toBe(true);
    expect(isNews(session, told('A', 7))).toBe(false);
  });

  test('rule 7: is what all hold, once there was none of it for a while, as when the exercise was hidden', () => {
    const { isNews, thereIsOnly, doubts } = someNews();
    thereIsOnly(session, 'cases', []);
    expect(doubts).toEqual([]);
    isNews(session, told('A', 1));
    isNews(session, told('B', 1, 't2'));
    thereIsOnly(session, 'others', []);
    expect(isNews(session, told('A', 2))).toBe(false);
    thereIsOnly(session, 'cases', [told('B', 3, 't2')]);
    thereIsOnly(session, 'cases', [told('B', 3, 't2')]);
    expect(doubts).toEqual(['cases']);
    expect(isNews(session, told('A', 4))).toBe(true);
    expect(isNews(session, told('B', 4, 't2'))).toBe(false);
    expect(isNews(session, told('A', 5))).toBe(false);
  });

  test('rule 9: is nothing, where people come in who are told what all hold', () => {
    const { isNews, welcomedWith, doubts } = someNews();
    welcomedWith(session, told('A', 1));
    expect(isNews(session, told('A', 1))).toBe(true);
    welcomedWith(session, told('A', 2));
    expect(isNews(session, told('A', 3))).toBe(false);
    expect(doubts).toEqual([]);
  });
});
