import { StartProblem } from '#server/startProblem.ts';

/** A database as its address names it, without the password. */
export interface PostgresPlace {
  /** Host and port, or the folder of a socket. */
  readonly server: string;
  readonly database: string;
  readonly user: string;
}

type Sentence = (place: PostgresPlace) => string;

const nobodyThere: Sentence = ({ server }) =>
  `No PostgreSQL answers at ${server}: start it, or correct DATABASE_URL.`;
const notLetIn: Sentence = ({ server, user }) =>
  `PostgreSQL at ${server} does not let ${user} in: correct the name and the password in DATABASE_URL.`;
const mayNotWrite: Sentence = ({ server, database, user }) =>
  `${user} may not make tables in the database ${database} at ${server}: make ${user} its owner, or correct DATABASE_URL.`;
const notNow: Sentence = ({ server }) =>
  `PostgreSQL at ${server} is starting, stopping or full of connections: try again in a moment.`;
const notSecret: Sentence = ({ server }) =>
  `PostgreSQL at ${server} and DATABASE_URL do not agree on encryption: look after sslmode and sslrootcert in DATABASE_URL.`;

/** By what the driver or the server calls it. */
const sentences: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: nobodyThere,
  ECONNRESET: nobodyThere,
  ENOTFOUND: nobodyThere,
  EAI_AGAIN: nobodyThere,
  EHOSTUNREACH: nobodyThere,
  ENETUNREACH: nobodyThere,
  ETIMEDOUT: nobodyThere,
  ENOENT: nobodyThere, // a socket that is not there
  EACCES: nobodyThere,
  '28000': notLetIn, // invalid_authorization_specification
  '28P01': notLetIn, // invalid_password
  '3D000': ({ server, database }) =>
    `PostgreSQL at ${server} has no database ${database}: make it with createdb ${database}, or correct DATABASE_URL.`,
  '42501': mayNotWrite, // insufficient_privilege
  '3F000': mayNotWrite, // no schema that they may use
  '25006': ({ server, database }) =>
    `The database ${database} at ${server} is read-only: name one in DATABASE_URL that can be written.`,
  '57P03': notNow, // cannot_connect_now
  '53300': notNow, // too_many_connections
};

/** What the driver says without a name for it, in the words of pg 8. */
const wordings: readonly (readonly [RegExp, Sentence])[] = [
  [/connection timeout|timeout exceeded|terminated unexpectedly/i, nobodyThere],
  [/client password must be a string|SASL/, notLetIn],
  [/does not support SSL|certificate/i, notSecret],
];

/** Why a start cannot go on, or null for what is no fault of the place. */
export function postgresProblem(error: unknown, place: PostgresPlace): StartProblem | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const sentence =
    sentences[code] ??
    (/CERT|TLS|SSL|SIGNATURE/.test(code) ? notSecret : undefined) ??
    wordings.find(([words]) => words.test(error.message))?.[1];
  return sentence ? new StartProblem(sentence(place), error) : null;
}
