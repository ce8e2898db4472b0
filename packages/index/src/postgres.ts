/** `@findings/index/postgres`: the index in a PostgreSQL database. A separate entry, so that others need no client for it. */
export { addressName } from './postgres-address.js';
export { openPostgresIndex } from './postgres-index.js';
export type { PostgresOptions } from './postgres-index.js';
