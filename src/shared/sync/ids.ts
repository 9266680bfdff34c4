import * as z from 'zod/mini';
import { type RoomCodeLength, roomCodeLengths } from './guessing.ts';

/** Fills the array with random bytes from a CSPRNG and returns it; crypto.getRandomValues on every platform. */
export type RandomBytes = (length: number) => Uint8Array;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 132 random bits as 22 URL-safe symbols: ids of ops, seats and sessions, and secret tokens alike. */
export function makeId(randomBytes: RandomBytes): string {
  let id = '';
  for (const byte of randomBytes(22)) id += alphabet[byte & 63];
  return id;
}

export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export const exerciseIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** Thirty symbols without look-alikes: no I, L, O, U, 0 or 1. */
const codeSymbols = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A room code; bytes beyond the last whole multiple of 30 are drawn again, so that every symbol is as likely. */
export function makeRoomCode(
  randomBytes: RandomBytes,
  length: RoomCodeLength = roomCodeLengths.short,
): string {
  let code = '';
  while (code.length < length) code += codeOf(randomBytes(length), length - code.length);
  return code;
}

/** Up to `length` symbols from bytes; those that would make a symbol likelier than another are passed over. */
export function codeOf(bytes: Uint8Array, length: number): string {
  let code = '';
  for (const byte of bytes) {
    if (byte < 240 && code.length < length) code += codeSymbols[byte % 30];
  }
  return code;
}

/** What a person typed as a room code, made comparable: case, spaces and dashes do not matter. */
export function normalizeRoomCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** "K7M4QD" as people read it aloud, in two halves: "K7M 4QD". */
export function groupRoomCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
