import type { Operation, Unit } from '@findings/core';
import type { ReportFile } from './report-file.js';

/** A list of operations that was proposed. */
export interface ProposedCorrection {
  readonly id: string;
  /** Key of the report. */
  readonly report: string;
  /** Of the report that the operations are for. */
  readonly hash: string;
  readonly operations: readonly Operation[];
  /** The units of that report, to rebase the operations when it has changed. */
  readonly units: readonly Unit[];
  /** Whether the person was asked about it, and has not answered yet. */
  wasAsked: boolean;
}

/** What the server remembers about a client. */
export interface Connection {
  /** Whether the client has checked a draft. Then it may not change the reports that drafts are checked against. */
  hasChecked: boolean;
  /** By id, the oldest first. */
  readonly proposed: Map<string, ProposedCorrection>;
  /** Of the last proposal. */
  number: number;
}

/** What the tools that correct a report work on. */
export interface CorrectionContext {
  readonly connection: Connection;
  /**
   * @param key the key of a report; undefined for the only one, or the default
   * @throws ToolError if there is no such report, or it cannot be corrected
   */
  report(key: string | undefined): Promise<ReportFile>;
}

/** Older lists are forgotten. */
const MAX_PROPOSED = 20;

export function createConnection(): Connection {
  return { hasChecked: false, proposed: new Map(), number: 0 };
}

/** Remembers operations. The same ones keep their id, so that all pages of an answer have it. */
export function remember(connection: Connection, file: ReportFile, operations: readonly Operation[]): string {
  const { proposed } = connection;
  const same = [...proposed.values()].filter(({ report, hash }) => report === file.key && hash === file.hash);
  const text = JSON.stringify(operations);
  const known = same.find((each) => JSON.stringify(each.operations) === text);
  if (known) return known.id;
  const id = `p${++connection.number}`;
  const units = same[0]?.units ?? file.units().units;
  proposed.set(id, { id, report: file.key, hash: file.hash, operations, units, wasAsked: false });
  for (const old of proposed.keys()) if (proposed.size > MAX_PROPOSED) proposed.delete(old);
  return id;
}
