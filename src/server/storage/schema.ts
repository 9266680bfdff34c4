/**
 * One schema for every database: text and bigint only. JSON is text, times are epoch milliseconds,
 * and a bigint may come back as number, bigint or string, whatever the driver likes.
 */
type BigInt64 = number | bigint | string;

export interface Schema {
  secret: { name: string; value: string };
  workshop: { id: string; revision: string; body: string };
  session: {
    id: string;
    code: string;
    revision: BigInt64;
    created_ms: BigInt64;
    settings: string;
    settings_revision: BigInt64;
    workshop_revision: string;
    stage: string;
    stage_revision: BigInt64;
    rehearsal_of: string | null;
  };
  seat: {
    id: string;
    session: string;
    name: string;
    room_table: string;
    language: string;
    revision: BigInt64;
    scribe: BigInt64;
    return_key: string | null;
    joined_ms: BigInt64 | null;
    removed_ms: BigInt64 | null;
  };
  asset: { session: string; hash: string; type: string; base64: string };
  op: {
    session: string;
    revision: BigInt64;
    id: string;
    actor: string;
    type: string;
    body: string;
    at_ms: BigInt64;
    outcome: string;
  };
  register: {
    session: string;
    exercise: string;
    owner: string;
    field: string;
    slot: string;
    value: string;
    revision: BigInt64;
    client: string;
  };
  anonymous_answer: {
    session: string;
    exercise: string;
    owner: string;
    field: string;
    slot: string;
    value: string;
    revision: BigInt64;
  };
  anonymous_op: {
    session: string;
    id: string;
    exercise: string;
    owner: string;
    revision: BigInt64;
    outcome: string;
  };
  anonymous_seats: { session: string; exercise: string; seats: string };
  plan_field: {
    session: string;
    list: string;
    record: string;
    field: string;
    value: string;
    revision: BigInt64;
    client: string;
  };
  tick: { session: string; item: string; ticked_by: string; at_ms: BigInt64 };
  account_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: BigInt64;
    image?: string | null;
    role: string;
    createdAt: string;
    updatedAt: string;
  };
  account_session: { id: string; token: string; userId: string; expiresAt: string };
  account_credential: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  session_facilitator: { session: string; account: string; role: string };
  token: {
    hash: string;
    kind: string;
    session: string | null;
    seat: string | null;
    created_ms: BigInt64;
    expires_ms: BigInt64 | null;
    subject: string | null;
    nonce: string | null;
  };
}
