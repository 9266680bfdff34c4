import type { SourceSeat, SourceSheet } from '#shared/export/documentSource.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import { readEnv } from '#server/env.ts';

/**
 * What these people and their tables would have written by the workshop's own samples, cut as the server cuts it for
 * paper: each exercise by each of them, with a different sample for each.
 */
export async function sampleSheets(
  workshopId: string,
  seats: readonly SourceSeat[],
): Promise<readonly SourceSheet[]> {
  const { root } = readEnv({});
  const loaded = await loadWorkshops({ root, kinds: rulesByKind });
  const found = loaded.find(({ id }) => id === workshopId);
  if (!found?.workshop) throw new Error(`There is no workshop ${workshopId}.`);
  let record = 0;
  return found.workshop.exercises
    .filter(({ anonymous }) => !anonymous)
    .flatMap(({ id, kind, owner, options }) => {
      const rules = rulesByKind.get(kind);
      const samples = found.samples[id] ?? [];
      const tables = [...new Set(seats.map(({ table }) => table))];
      const writers = [
        ...(owner === 'table' ? [] : seats.map((seat) => ({ kind: 'seat' as const, id: seat.id }))),
        ...(owner === 'seat' ? [] : tables.map((table) => ({ kind: 'table' as const, id: table }))),
      ];
      return writers.flatMap((writer, index) => {
        if (!rules || samples.length === 0) return [];
        const answers = rules.answersOf(
          options,
          samples[index % samples.length],
          () => `record-${(record += 1)}`,
        );
        const written = Object.fromEntries(answers.map(({ field, value }) => [field, value]));
        const fields = rules.publicFields(options, written, writer.kind);
        return Object.keys(fields).length === 0
          ? []
          : [{ exercise: id, owner: `${writer.kind}:${writer.id}`, fields }];
      });
    });
}
