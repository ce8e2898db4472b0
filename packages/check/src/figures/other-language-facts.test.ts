import { expect, test } from 'vitest';
import { unsupportedFigures } from '../../test/unsupported-figures.js';

const FINDINGS = [
  'Vom 8. bis 11. Oktober 2018 tagten die Bäcker in der alten Halle, und elf Mühlen waren dabei.',
  'La feria duró tres días y reunió a treinta panaderías del valle, entre el 4 y el 6 de mayo de 2017.',
  'The fair opened on 1 March 2019 and lasted four days.',
];
const unsupported = (text: string): readonly string[] => unsupportedFigures(text, FINDINGS);

test.each([
  'The bakers met from October 8 to 11, 2018 [@s1.h1].',
  'Die Bäcker tagten am 9. Oktober 2018, und 11 Mühlen waren dabei [@s1.h1].',
  'The fair of May 2017 lasted three days and had 30 bakeries [@s1.h2].',
  'La feria tuvo tres temas y cinco retos para los panaderos [@s1.h2].',
  'Treinta panaderías del valle vinieron a la feria [@s1.h2].',
  'La foire a ouvert le 1er mars 2019 et a duré quatre jours avec les boulangers [@s1.h3].',
])('right: %s', (text) => expect(unsupported(text)).toEqual([]));

test.each([
  ['The bakers met from November 8 to 11, 2018 [@s1.h1].', 'November 8 to 11, 2018'],
  ['Die Bäcker tagten vom 8. bis 11. November 2018 [@s1.h1].', '8. bis 11. November 2018'],
  ['Die Bäcker kamen aus dreizehn Mühlen in die Halle und blieben [@s1.h1].', 'dreizehn'],
  ['Es waren nicht 310 Bäcker und elf Mühlen [@s1.h1].', '310'],
  ['La feria duró cinco días y llenó el valle [@s1.h2].', 'cinco días'],
  ['La feria reunió a cuarenta panaderías del valle y los pueblos [@s1.h2].', 'cuarenta panaderías'],
  ['A la feria llegaron treinta y una panaderías del valle [@s1.h2].', 'treinta y una panaderías'],
  ['A la feria llegó un tercio de las panaderías del valle [@s1.h2].', 'un tercio'],
  ['La feria del 7 de mayo de 2017 duró tres días [@s1.h2].', '7 de mayo de 2017'],
  ['La foire a ouvert le 1er avril 2019 avec les boulangers [@s1.h3].', '1er avril 2019'],
])('wrong: %s', (text, expected) => expect(unsupported(text)).toEqual([expected]));
