import { describe, expect, test } from 'vitest';
import { ownClauses } from './own-clauses.js';

/** The words of a sentence that are about the writer's own plans. `@` replaces each citation. */
const own = (sentence: string): readonly string[] => {
  const text = sentence.replaceAll('@', '\ufffc');
  return ownClauses(text).map(({ start, end }) => text.slice(start, end).replaceAll('\ufffc', '@').trim());
};

describe('about the writer’s own plans', () => {
  test.each([
    ['We will train 120 officers @.', ['We will train 120 officers']],
    ['In 12 villages we open 4 desks @.', ['In 12 villages we open 4 desks']],
    ['Half lack training @, so we ask for $12,000.', ['we ask for $12,000.']],
    ['Unlike there, where $15,000 helped six @, we help 60.', [', we help 60.']],
    ['Since 30% lack training, in May we train 50 @.', ['in May we train 50']],
    ['Our budget of $9,000 follows from this @.', ['Our budget of $9,000 follows from this']],
    ['This project reaches 40 schools, because 30% have no teacher @.', ['This project reaches 40 schools,']],
    ['Objective 2: reach 5,000 migrants @.', ['Objective 2: reach 5,000 migrants']],
    ['Budget – $40,000 @', ['Budget – $40,000']],
    [
      'Nuestro proyecto formará a 40 jueces, porque el 30 % no conoce la ley @.',
      ['Nuestro proyecto formará a 40 jueces,'],
    ],
    ['Capacitaremos a 40 jueces, porque el 30 % no conoce la ley @.', ['Capacitaremos a 40 jueces,']],
    ['Nous formons 40 juges, car 30 % ignorent la loi @.', ['Nous formons 40 juges,']],
    ['Wir schulen 40 Richter, denn 30 % kennen das Gesetz nicht @.', ['Wir schulen 40 Richter,']],
    ['O nosso projeto forma 40 juízes, pois 30 % não conhecem a lei @.', ['O nosso projeto forma 40 juízes,']],
    ['Objetivo 2: llegar a 5.000 migrantes @.', ['Objetivo 2: llegar a 5.000 migrantes']],
    ['Ziel 2: 5.000 Menschen erreichen @.', ['Ziel 2: 5.000 Menschen erreichen']],
  ])('%s', (sentence, expected) => expect([...new Set(own(sentence))]).toEqual(expected));
});

describe('about the report', () => {
  test.each([
    'We learned that 45% of beds stay empty @.',
    'We have heard of 45% @.',
    'The project will reach all 75 districts @.',
    'Half of them, i.e. 300 people, are women @.',
    'Results: 30% fewer cases, which we did not expect @',
    'The US gave $40,000 @.',
    'Aprendimos que el 45 % de las camas está vacío @.',
    'Nous avons appris que 45 % des lits sont vides @.',
    'Wir wissen, dass 45 % der Betten leer sind @.',
    'We heard of 45% @ and learned of 30% @.',
    'We heard of 45% @ and of 30% @.',
    'Aux environs de 40 boulangers étaient là @.',
    'Sabemos que 45 % das camas estão vazias @.',
  ])('%s', (sentence) => expect(own(sentence).join(' ')).not.toMatch(/\d/));
});
