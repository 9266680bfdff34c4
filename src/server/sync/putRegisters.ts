import type { Part } from '#shared/sync/protocol.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { Applying, Change } from './opContext.ts';

/** Writes these registers; their exercises' results may have changed. */
export async function put(
  { writer, session }: Pick<Applying, 'writer' | 'session'>,
  registers: readonly Register[],
): Promise<Change> {
  for (const register of registers) await writer.putRegister(session.id, register);
  const parts = registers.map((register): Part => ({ part: 'register', ...register }));
  return {
    ok: true,
    outcome: 'applied',
    parts,
    touched: [...new Set(registers.map(({ exercise }) => exercise))],
  };
}
