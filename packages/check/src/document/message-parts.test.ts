import { expect, test } from 'vitest';
import { reportedInstead } from './message-parts.js';

test.each([
  ['Six members', '4 members', [], 'Four members'],
  ['six members', '4 members', [], '4 members'],
  ['Seis miembros', '4 miembros', ['es', 'pt'], 'Cuatro miembros'],
  ['Ocho pozos', '4 pozos', [], 'Cuatro pozos'],
  ['Sechs Brunnen', '9 Brunnen', [], 'Neun Brunnen'],
  ['Six members', '4.5 members', [], '4.5 members'],
  ['Half', '40% of all', [], '40% of all'],
] as const)('instead of “%s”, “%s” in %j is written as “%s”', (written, reported, languages, expected) => {
  expect(reportedInstead(written, [reported], languages)).toEqual([expected]);
});
