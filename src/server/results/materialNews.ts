import type { Part } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import type { SessionRow } from '#server/storage/store.ts';

/** What is told when it has changed, and not with every result. */
export type MaterialPart = Extract<Part, { part: 'material' | 'tableMaterial' }>;

export function isMaterial(part: Part): part is MaterialPart {
  return part.part === 'material' || part.part === 'tableMaterial';
}

type InSession = Pick<SessionRow, 'id' | 'stage'>;

/** What devices hold of each material, so that it goes out only when it is news to one of them (SPEC rule 9). */
export interface MaterialNews {
  /** Whether this is to go out to all; it is taken for told from then on. */
  isNews(session: InSession, part: MaterialPart): boolean;
  /** One device was welcomed with this, whatever all were told; where that differs, listeners are asked to tell again. */
  welcomedWith(session: InSession, part: MaterialPart): void;
  /**
   * These parts are all that there is of an exercise at the moment. What was told before and is not among them, since
   * it is hidden or in a turn without, whoever comes in now lacks.
   */
  thereIsOnly(session: InSession, exercise: string, parts: readonly Part[]): void;
  onDoubt(listener: (session: string, exercise: string) => void): void;
}

interface Held {
  /** As of when all or somebody was told. */
  readonly revision: number;
  /** Null where devices may hold different things. */
  readonly said: string | null;
}

/**
 * A welcome may tell a device what was so for a moment between two broadcasts, and a broadcast that has taken long may
 * come after newer ones: what goes out next is news then, though all others hold it.
 */
export function createMaterialNews(): MaterialNews {
  /** By session and exercise, and in it by whom it is for. */
  const held = new Map<string, Map<string, Held>>();
  const listeners: ((session: string, exercise: string) => void)[] = [];
  const heldOf = (session: InSession, exercise: string): Map<string, Held> => {
    const key = `${session.id}\n${exercise}`;
    const known = held.get(key) ?? new Map<string, Held>();
    held.set(key, known);
    return known;
  };
  const doubt = (session: InSession, exercise: string): void => {
    for (const tell of listeners) tell(session.id, exercise);
  };
  return {
    isNews(session, part) {
      const own = heldOf(session, part.exercise);
      const key = tableOf(part);
      const known = own.get(key);
      const said = saidIn(session, part);
      if (known?.said === said) {
        own.set(key, { revision: Math.max(known.revision, part.revision), said });
        return false;
      }
      const isOlder = known !== undefined && known.revision > part.revision;
      own.set(key, isOlder ? { revision: known.revision, said: null } : { revision: part.revision, said });
      return true;
    },
    welcomedWith(session, part) {
      const own = heldOf(session, part.exercise);
      const key = tableOf(part);
      const known = own.get(key);
      // Nobody has been told anything yet: whatever goes out first is news.
      if (!known) return;
      const said = saidIn(session, part);
      const revision = Math.max(known.revision, part.revision);
      own.set(key, { revision, said: known.said === said ? said : null });
      if (known.said !== said) doubt(session, part.exercise);
    },
    thereIsOnly(session, exercise, parts) {
      const own = heldOf(session, exercise);
      const there = new Set(
        parts.filter(isMaterial).flatMap((part) => (part.exercise === exercise ? [tableOf(part)] : [])),
      );
      const lacking = [...own].filter(([key, { said }]) => said !== null && !there.has(key));
      for (const [key, { revision }] of lacking) own.set(key, { revision, said: null });
      if (lacking.length > 0) doubt(session, exercise);
    },
    onDoubt: (listener) => listeners.push(listener),
  };
}

/** Empty for all tables. */
function tableOf(part: MaterialPart): string {
  return part.part === 'tableMaterial' ? `table ${part.table}` : '';
}

/** What there was before an exercise began nobody was told, so that it is news when it does. */
function saidIn({ stage }: InSession, part: MaterialPart): string {
  const isBegun = exerciseStage(stage, part.exercise).phase !== 'draft';
  return JSON.stringify([isBegun, part.part === 'tableMaterial' ? part.material : part.scopes]);
}
