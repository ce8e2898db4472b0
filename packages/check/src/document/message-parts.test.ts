import { expect, test } from 'vitest';
import { reportedInstead } from './message-parts.js';

test.each([
  ['Six members', '4 members', 'Six members came.', 'Four members'],
  ['six members', '4 members', 'So six members came.', '4 members'],
  [
    'Seis miembros',
    '4 miembros',
    'Seis miembros llegaron con las cuentas del año pasado, según el informe.',
    'Cuatro miembros',
  ],
  ['Ocho pozos', '4 pozos', 'Ocho pozos.', 'Cuatro pozos'],
  ['Sechs Brunnen', '9 Brunnen', 'Sechs Brunnen.', 'Neun Brunnen'],
  ['Six members', '4.5 members', 'Six members came.', '4.5 members'],
  ['Half', '40% of all', 'Half came.', '40% of all'],
])('“%s” becomes “%s” in “%s” as “%s”', (written, reported, sentence, expected) => {
  expect(reportedInstead(written, [reported], sentence)).toEqual([expected]);
});
