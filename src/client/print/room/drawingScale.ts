import type { RoomPlan } from '#shared/room/roomParts.ts';

/** Round numbers to measure by, closer together where most rooms are. */
const scales = [40, 50, 60, 75, 100, 120, 140, 150, 175, 200, 250, 300, 400, 500, 750, 1000] as const;

/** The sheet's width without the measures beside the drawing, in millimeters. */
const widestMm = 175;

/**
 * So many times smaller than the room is the drawing: the largest of the usual scales that fits the sheet.
 * @param highestMm what the rest of the sheet leaves of its height
 */
export function drawingScale({ width, depth }: Pick<RoomPlan, 'width' | 'depth'>, highestMm: number): number {
  const fits = (scale: number): boolean =>
    (width * 1000) / scale <= widestMm && (depth * 1000) / scale <= highestMm;
  return scales.find(fits) ?? scales[scales.length - 1] ?? 1000;
}
