import { createLibrary } from '../src/library/library.js';
import { reportFixture } from './report-fixture.js';

/** The report that the examples of the rules cite; it is printed on their pages. */
export const exampleReport = reportFixture({
  key: 'demo2020',
  title: 'Safe Passage Workshop',
  summary: ['Two days brought donors and shelters together.', 'Both want one register of cases.'],
  days: { 'Day 1': ['s1', 's2'], 'Day 2': ['s3'] },
  people: [
    'Asha Rana (Hope House)',
    'Jens Köhler (Port Authority)',
    'Maria Okoro (Harbour Trust)',
    'Li Wen (Statistics Office)',
  ],
  sessions: [
    {
      number: '1',
      title: 'Shelter and Care',
      questions: ['Who pays for a bed?'],
      highlights: [
        ['rana', 'Shelters are full by the middle of the month.'],
        ['köhler', 'Beds are counted every night, and the count is public.'],
      ],
      exchanges: [['rana', 'How long may someone stay?', 'As long as the case is open.']],
    },
    {
      number: '2',
      title: 'Working Across Borders',
      overview: ['Cases end at the border because papers do.'],
      highlights: [
        ['rana, wen', 'Two countries counted the same people and found different numbers.'],
        ['okoro', 'Every border post keeps a register of its own, and none of them can be read by another.'],
        ['okoro', 'A case that is handed over is a case that is lost, unless somebody travels with it.'],
      ],
    },
    {
      number: '3',
      title: 'Data and Evidence',
      overview: ['The register of Varna was opened on 12 March 2016, after two years of talks.'],
      highlights: [['wen', 'What is not counted is not paid for.', 'uncounted']],
    },
  ],
  parts: [
    {
      id: 'lessons-learned',
      title: 'Lessons learned',
      overview: [
        {
          text: 'A count that is never repeated is a guess. Wen said that two counts a year are enough.',
          statements: [['wen', 'Wen said that two counts a year are enough.']],
        },
      ],
      tables: [{ text: 'Port: Varna; berths: 40', page: '7' }],
    },
  ],
  recommendations: ['Keep one register of cases.'],
});

export const exampleLibrary = createLibrary([exampleReport]);
