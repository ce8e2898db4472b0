import type { Person } from '../model.js';
import { plainName } from '../people/name.js';
import type { Reading } from './reading.js';

/** The roster as the model has it, in the order in which the report's labels name them. */
export function peopleOf(reading: Reading): Person[] {
  return reading.roster.entries.map((entry): Person => ({
    id: entry.id,
    name: plainName(entry.name),
    ...(entry.honorific === undefined ? {} : { honorific: entry.honorific }),
    affiliations: [...entry.affiliations],
    aliases: [...entry.aliases].sort(),
    roles: [...entry.roles],
    findings: [...entry.findings],
  }));
}
