import { parkedRegisters } from '#shared/asides/parkingLot.ts';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { isStageOp, type JsonValue, type Op, type Outcome, type OwnerKind } from './op.ts';
import {
  emptyPlan,
  isPlanNews,
  type PlanNews,
  type PlanView,
  settlePlanAck,
  withPlanParts,
} from './planView.ts';
import type { Part, PublicExercise, Seat, SessionFacts } from './protocol.ts';
import { applyStageOp } from './applyStageOp.ts';
import type { Stage, StageContent } from './stage.ts';
import { settleTickAck } from './tickView.ts';
import { asStored, type Register, slotOf } from './worksheet.ts';

type PartOf<Name extends Part['part']> = Extract<Part, { part: Name }>;

/** What a page knows of its session: the parts it was sent, each as of its own revision. */
export interface View {
  /** The highest revision seen. What came before it may be missing: hints overtake each other and get lost. */
  readonly revision: number;
  readonly session: { readonly revision: number; readonly facts: SessionFacts } | null;
  readonly stage: { readonly revision: number; readonly stage: Stage } | null;
  readonly slides: Readonly<Record<string, PublicSlide>>;
  readonly exercises: Readonly<Record<string, PublicExercise>>;
  /** By exercise, owner, field and slot. */
  readonly registers: Readonly<Record<string, Register>>;
  readonly seats: Readonly<Record<string, Seat & { readonly revision: number }>>;
  readonly results: Readonly<Record<string, PartOf<'result'>>>;
  readonly materials: Readonly<Record<string, PartOf<'material'>>>;
  /** By exercise and table: who has just come from another still hears of that one, and is shown none of it. */
  readonly tableMaterials: Readonly<Record<string, PartOf<'tableMaterial'>>>;
  readonly progress: Readonly<Record<string, PartOf<'progress'>>>;
  readonly counts: Readonly<Record<string, PartOf<'count'>>>;
  readonly plan: PlanView;
}

export const emptyView: View = {
  revision: 0,
  session: null,
  stage: null,
  slides: {},
  exercises: {},
  registers: {},
  seats: {},
  results: {},
  materials: {},
  tableMaterials: {},
  progress: {},
  counts: {},
  plan: emptyPlan,
};

export function registerKey({
  exercise,
  owner,
  field,
  slot,
}: Pick<Register, 'exercise' | 'owner' | 'field' | 'slot'>) {
  return [exercise, owner, field, slot].join('\n');
}

export function tableMaterialKey({
  exercise,
  table,
}: Pick<PartOf<'tableMaterial'>, 'exercise' | 'table'>): string {
  return [exercise, table].join('\n');
}

/** The view with these parts in it. A part that is older than what the view holds changes nothing (rule 7). */
export function mergeParts(view: View, parts: readonly Part[]): View {
  let merged = view;
  const ofPlan: PlanNews[] = [];
  for (const part of parts) {
    if (isPlanNews(part)) ofPlan.push(part);
    else merged = mergePart(merged, part);
  }
  if (ofPlan.length === 0) return merged;
  // All at once: a plan of thousands is not copied for each of its records.
  const revision = ofPlan.reduce((highest, part) => Math.max(highest, part.revision), merged.revision);
  return { ...merged, revision, plan: withPlanParts(merged.plan, ofPlan) };
}

function mergePart(view: View, part: Exclude<Part, PlanNews>): View {
  const revision = Math.max(view.revision, part.revision);
  const next = { ...view, revision };
  switch (part.part) {
    case 'session':
      if (view.session && view.session.revision > part.revision) return next;
      return { ...next, session: { revision: part.revision, facts: part.session } };
    case 'stage':
      if (view.stage && view.stage.revision > part.revision) return next;
      return { ...next, stage: { revision: part.revision, stage: part.stage } };
    case 'slide':
      return { ...next, slides: { ...view.slides, [part.slide.id]: part.slide } };
    case 'exercise':
      return { ...next, exercises: { ...view.exercises, [part.exercise.id]: part.exercise } };
    case 'register': {
      const { part: _name, ...register } = part;
      const key = registerKey(register);
      const held = view.registers[key];
      if (held && held.revision > part.revision) return next;
      return { ...next, registers: { ...view.registers, [key]: register } };
    }
    case 'seat': {
      const { revision: written, seat } = part;
      const held = view.seats[seat.id];
      if (held && held.revision > written) return next;
      return { ...next, seats: { ...view.seats, [seat.id]: { ...seat, revision: written } } };
    }
    case 'result': {
      const held = view.results[part.exercise];
      if (held && held.revision > part.revision) return next;
      return { ...next, results: { ...view.results, [part.exercise]: part } };
    }
    case 'material': {
      const held = view.materials[part.exercise];
      if (held && held.revision > part.revision) return next;
      return { ...next, materials: { ...view.materials, [part.exercise]: part } };
    }
    case 'tableMaterial': {
      const key = tableMaterialKey(part);
      const held = view.tableMaterials[key];
      if (held && held.revision > part.revision) return next;
      return { ...next, tableMaterials: { ...view.tableMaterials, [key]: part } };
    }
    case 'count': {
      const held = view.counts[part.exercise];
      if (held && held.revision > part.revision) return next;
      return { ...next, counts: { ...view.counts, [part.exercise]: part } };
    }
    case 'progress': {
      const held = view.progress[part.exercise];
      if (held && held.revision > part.revision) return next;
      return { ...next, progress: { ...view.progress, [part.exercise]: part } };
    }
  }
}

/**
 * The view with an acknowledged op in it, so that the page shows what is stored from the acknowledgement on and
 * need not wait for the broadcast.
 */
export function settleAck(
  view: View,
  op: Op,
  ack: { revision: number; outcome: Outcome },
  context: Settle,
): View {
  if (op.type === 'worksheet.set') {
    const stored = asStored(op);
    const { exercise, field, value, client } = stored;
    // What was written at a table that its writer has left since lies with that table.
    const elsewhere = op.owner === 'table' && op.table !== undefined ? `table:${op.table}` : null;
    const owner = elsewhere ?? context.owners[op.owner];
    const slot = slotOf(stored, ack.outcome);
    const held = view.registers[registerKey({ exercise, owner, field, slot })];
    // What was told of this very op may hold more: a text into which another's was merged.
    if (held && held.revision >= ack.revision) return view;
    return mergeParts(view, [
      { part: 'register', revision: ack.revision, exercise, owner, field, slot, value, client },
    ]);
  }
  if (op.type === 'plan.set' || op.type === 'plan.erase')
    return { ...view, plan: settlePlanAck(view.plan, op, ack.revision) };
  if (op.type === 'parking.set') {
    const parked = parkedRegisters(op, { owner: context.owners.seat || 'room', revision: ack.revision });
    return mergeParts(
      view,
      parked.map((register) => ({ part: 'register', ...register })),
    );
  }
  if (op.type === 'plan.tick') {
    const acknowledged = { revision: ack.revision, nowMs: context.nowMs };
    return { ...view, plan: { ...view.plan, ticks: settleTickAck(view.plan.ticks, op, acknowledged) } };
  }
  // What a welcome has brought already is not done once more.
  if (isStageOp(op) && view.stage && view.stage.revision < ack.revision && context.workshop) {
    const moved = applyStageOp(view.stage.stage, op, { workshop: context.workshop, nowMs: context.nowMs });
    if (moved.ok) return mergeParts(view, [{ part: 'stage', revision: ack.revision, stage: moved.stage }]);
  }
  return view;
}

interface Settle {
  /** The owners of the worksheets that the page may write, as registers name them. */
  readonly owners: Readonly<Record<OwnerKind, string>>;
  /** The console's workshop; null on devices, which move nothing. */
  readonly workshop: StageContent | null;
  readonly nowMs: number;
}

/** The stage with the page's own unacknowledged moves in it; a move that no longer fits is left out. */
export function optimisticStage(
  stage: Stage,
  waiting: readonly Op[],
  context: { readonly workshop: StageContent; readonly nowMs: number },
): Stage {
  let shown = stage;
  for (const op of waiting) {
    if (!isStageOp(op)) continue;
    const moved = applyStageOp(shown, op, context);
    if (moved.ok) shown = moved.stage;
  }
  return shown;
}

/** One worksheet's fields as its owner should see them: what is stored, and over it what still waits to be. */
export function optimisticFields(
  view: Pick<View, 'registers'>,
  waiting: readonly Op[],
  exercise: string,
  { kind, owner }: { readonly kind: OwnerKind; readonly owner: string },
): Readonly<Record<string, JsonValue>> {
  const newest: Record<string, Register> = {};
  for (const register of Object.values(view.registers)) {
    if (register.exercise !== exercise || register.owner !== owner) continue;
    // A late value of one's own is still what one wrote; a value that lost to another is not.
    const late = register.slot.startsWith('late') && register.value !== null;
    if (register.slot !== 'current' && !late) continue;
    const held = newest[register.field];
    if (!held || held.revision < register.revision) newest[register.field] = register;
  }
  const fields: Record<string, JsonValue> = {};
  for (const { field, value } of Object.values(newest)) fields[field] = value;
  for (const op of waiting) {
    if (op.type !== 'worksheet.set' || op.exercise !== exercise || op.owner !== kind) continue;
    if (kind === 'table' && op.table !== undefined && `table:${op.table}` !== owner) continue;
    fields[op.field] = op.value;
  }
  return fields;
}
