import type { Part, ServerFrame } from '#shared/sync/protocol.ts';
import { exerciseStage, type Stage } from '#shared/sync/stage.ts';
import type { OpRow } from '#server/storage/store.ts';
import { canaries } from '../helpers/someWorkshop.ts';
import type { Tables } from './memoryTables.ts';
import type { Audit } from './network.ts';
import { privateExercise, projectorToken, session, settings, type SimulatedSeat } from './simulatedRoom.ts';

interface Watching {
  readonly disk: Tables;
  readonly seats: readonly SimulatedSeat[];
  readonly wrong: string[];
  readonly elapsedMs: () => number;
}

export interface FrameWatch {
  /** Looks at every frame as it is sent. */
  readonly audit: Audit;
  /** Notes what a commit will have made of the room. */
  readonly committed: () => void;
  /** Every stage that the room has been at, the oldest first. */
  readonly stages: readonly StageThen[];
  /** How many frames were looked at. */
  readonly frames: () => number;
}

export interface StageThen {
  readonly revision: number;
  readonly stage: Stage;
}

/** A page at a table hears what was on its way when its reader left, for this long in milliseconds. */
const onItsWayMs = 2000;

type Reader =
  | { readonly role: 'facilitator' }
  | { readonly role: 'projector' }
  | { readonly role: 'participant'; readonly seat: SimulatedSeat; readonly tables: ReadonlySet<string> };

/**
 * Holds every frame against what its reader may know (rules 1, 2 and 8), told from the disk and from marks in
 * what was written, not by the code that cuts the frames.
 */
export function watchFrames({ disk, seats, wrong, elapsedMs }: Watching): FrameWatch {
  const stages: StageThen[] = [];
  let frames = 0;
  const sat = new Map<string, { table: string; leftMs: number }[]>();
  const here = new Map<string, string>();
  /** The log as it stands on the disk, without what a transaction is about to write. */
  const logged = new Map<string, Pick<OpRow, 'revision' | 'outcome'>>();

  function committed(): void {
    for (const row of disk.ops.values()) if (!logged.has(row.id)) logged.set(row.id, row);
    const row = disk.sessions.get(session);
    if (row && stages.at(-1)?.stage !== row.stage)
      stages.push({ revision: row.stageRevision, stage: row.stage });
    for (const { id, table } of disk.seats.values()) {
      const before = here.get(id);
      if (before !== undefined && before !== table)
        sat.set(id, [...(sat.get(id) ?? []), { table: before, leftMs: elapsedMs() }]);
      here.set(id, table);
    }
  }
  committed();

  function readerOf({ auth }: Parameters<Audit>[0]): Reader {
    const token = typeof auth === 'object' && auth !== null && 'token' in auth ? auth.token : undefined;
    if (token === undefined) return { role: 'facilitator' };
    if (token === projectorToken) return { role: 'projector' };
    const seat = seats.find((one) => one.token === token);
    if (!seat) throw new Error('A line of nobody.');
    const before = (sat.get(seat.id) ?? []).filter(({ leftMs }) => elapsedMs() - leftMs < onItsWayMs);
    const now = disk.seats.get(`${session}\n${seat.id}`)?.table ?? '';
    return { role: 'participant', seat, tables: new Set([now, ...before.map(({ table }) => table)]) };
  }

  const wasRevealed = (exercise: string, revision: number): boolean => {
    const then = stages.findLast((one) => one.revision <= revision);
    return then !== undefined && exerciseStage(then.stage, exercise).phase === 'revealed';
  };
  const wasBegun = (exercise: string): boolean =>
    stages.some(({ stage }) => exerciseStage(stage, exercise).phase !== 'draft');
  const wasShown = (slide: string): boolean => stages.some(({ stage }) => stage.shown.includes(slide));
  const businessOf = (table: string) => settings.tables.find(({ id }) => id === table)?.business;

  function lookAt(part: Part, reader: Reader): string | null {
    if (reader.role === 'facilitator') {
      if (part.part === 'tableMaterial') return 'what a table keeps to itself, on the console';
      return part.part === 'register' && part.owner !== 'room' ? 'a worksheet on the console' : null;
    }
    switch (part.part) {
      case 'session':
        return null;
      case 'stage': {
        const { stage } = part;
        const early = Object.values(stage.exercises).some(({ phase }) => phase === 'draft');
        if (early || stage.undo.length > 0 || stage.shown.length > 0)
          return 'the facilitator’s side of the stage';
        return reader.role === 'participant' && stage.display !== 'live' ? 'what the wall does' : null;
      }
      case 'slide':
        if ('notes' in part.slide || 'minutes' in part.slide) return 'a slide’s notes';
        return wasShown(part.slide.id) ? null : 'a slide that is still to come';
      case 'exercise':
        return wasBegun(part.exercise.id) ? null : 'an exercise that is still to come';
      case 'register': {
        if (reader.role === 'projector') return 'a worksheet on the wall';
        const [kind, owner = ''] = part.owner.split(':');
        const own = kind === 'seat' ? owner === reader.seat.id : kind === 'table' && reader.tables.has(owner);
        return own && !part.slot.startsWith('reset:') ? null : `a worksheet of ${part.owner}`;
      }
      case 'seat':
        if (reader.role === 'projector') return 'a name on the wall';
        return part.seat.name === '' || reader.tables.has(part.seat.table) ? null : 'a name of another table';
      case 'result': {
        if (!wasRevealed(part.exercise, part.revision)) return 'a result that is not revealed';
        if (part.scopes.some(({ moderation }) => moderation !== undefined))
          return 'what the facilitator has hidden';
        if (reader.role === 'projector') return null;
        const own = new Set([...reader.tables].map(businessOf));
        return part.scopes.every(({ business }) => business !== null && own.has(business))
          ? null
          : 'a result of another business';
      }
      case 'material': {
        if (reader.role === 'projector') return 'what devices work with, on the wall';
        return wasBegun(part.exercise) ? null : 'material of an exercise that is still to come';
      }
      case 'tableMaterial': {
        if (reader.role === 'projector') return 'what a table keeps to itself, on the wall';
        if (!reader.tables.has(part.table)) return `what ${part.table} keeps to itself`;
        return wasBegun(part.exercise) ? null : 'material of an exercise that is still to come';
      }
      case 'count':
        return reader.role === 'projector' ? null : 'how many have answered';
      case 'progress':
        return 'who has answered';
      case 'plan':
      case 'tick':
        return 'the plan';
    }
  }

  /** Every mark in a frame's text: whose it is, and whether this reader may have it. */
  function lookForMarks(text: string, reader: Reader): string | null {
    if (reader.role !== 'facilitator') {
      for (const canary of Object.values(canaries)) if (text.includes(canary)) return canary;
    }
    if (reader.role === 'projector' && text.includes('«name')) return 'a name on the wall';
    return null;
  }

  return {
    committed,
    stages,
    frames: () => frames,
    audit(handshake, frame, text) {
      frames += 1;
      const reader = readerOf(handshake);
      const complain = (what: string | null): void => {
        if (what !== null) wrong.push(`rule 8: the ${reader.role} was sent ${what}: ${text.slice(0, 300)}`);
      };
      if (frame.type === 'ack') return auditAck(frame);
      if (frame.type !== 'parts' && frame.type !== 'welcome') return;
      for (const part of frame.parts) complain(lookAt(part, reader));
      complain(lookForMarks(text, reader));
      complain(lookForSecrets(text, reader));
    },
  };

  /** Nothing is called saved that is not on the disk (rule 1), and never otherwise than the log has it (rule 2). */
  function auditAck({ op, revision, outcome }: Extract<ServerFrame, { type: 'ack' }>): void {
    const row = logged.get(op);
    if (!row) wrong.push(`rule 1: ${op} was acknowledged and is not on the disk`);
    else if (row.revision !== revision || row.outcome !== outcome)
      wrong.push(`rule 2: ${op} was answered otherwise than the first time`);
  }

  function lookForSecrets(text: string, reader: Reader): string | null {
    const secrets = [...disk.registers.values()].filter(
      ({ exercise, value }) =>
        exercise === privateExercise && typeof value === 'string' && text.includes(value),
    );
    const others = secrets.filter(
      ({ owner }) => reader.role !== 'participant' || owner !== `seat:${reader.seat.id}`,
    );
    return others.length > 0 ? 'what somebody keeps to themselves' : null;
  }
}
