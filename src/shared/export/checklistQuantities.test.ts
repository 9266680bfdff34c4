import { describe, expect, it } from 'vitest';
import { checklistQuantities } from '#shared/export/checklistQuantities.ts';

function tables(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `table-${index + 1}`,
    name: `Table ${index + 1}`,
    business: 'harbor',
  }));
}

describe('what a session needs', () => {
  it('for 34 people at 4 tables', () => {
    expect(checklistQuantities({ people: 34, tables: tables(4) })).toEqual({
      people: 34,
      tables: 4,
      workbooks: 38,
      nameTents: 34,
      tableSigns: 4,
      pens: 40,
      flipcharts: 4,
      dots: 120,
    });
  });

  it('prints one workbook in ten more, and not one more than that', () => {
    expect(checklistQuantities({ people: 10, tables: tables(1) }).workbooks).toBe(11);
    expect(checklistQuantities({ people: 500, tables: tables(50) }).workbooks).toBe(550);
    expect(checklistQuantities({ people: 1, tables: tables(1) }).workbooks).toBe(2);
  });

  it('buys pens in tens and dots in sheets of 24, without a spare pack when they come out even', () => {
    expect(checklistQuantities({ people: 36, tables: tables(4) }).pens).toBe(40);
    expect(checklistQuantities({ people: 37, tables: tables(4) }).pens).toBe(50);
    expect(checklistQuantities({ people: 8, tables: tables(1) }).dots).toBe(24);
    expect(checklistQuantities({ people: 9, tables: tables(1) }).dots).toBe(48);
  });
});
