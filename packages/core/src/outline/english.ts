import type { Vocabulary } from './vocabulary.js';

/** Phrases one after the other, commas between; a line may break in any of them. */
function list(phrases: string): readonly string[] {
  return phrases.trim().replace(/\s+/g, ' ').split(', ');
}

/** The words of reports in English. */
export const english: Vocabulary = {
  session: list(`
    session, panel, topic, discussion topic, discussion, challenge, item, agenda item, theme, track, roundtable,
    round table, panel discussion, panel session, plenary, plenary session, keynote, lecture, talk, workshop,
    module, breakout, breakout session, breakout group, working group, working session, parallel session,
    presentation, part, block, question, issue, focus group, stream, dialogue, segment, unit
  `),
  day: list('day, workshop day, conference day'),
  summary: list(`
    executive summary, summary, abstract, synopsis, summary of the workshop, workshop summary, meeting summary,
    at a glance, tl;dr, summary report, overall summary, report summary, in brief, key messages, management
    summary
  `),
  frame: list(`
    introduction, background, motivation, context, preface, foreword, purpose, objectives, workshop objectives,
    goals, aims, about the workshop, about this workshop, workshop overview, rationale, scope, conclusion,
    conclusions, concluding remarks, closing, closing summary, goals of the workshop, aims and objectives,
    introduction and background, about, workshop goals, why this workshop
  `),
  highlights: list(`
    highlights, panel highlights, session highlights, discussion highlights, key points, key discussion points,
    main points, takeaways, key takeaways, take-aways, takeaway messages, take home messages, take-home
    messages, key findings, findings, main findings, highlighted points, presentations, panelists, speakers,
    points raised, key insights, insights, lessons learned, lessons, contributions, statements, notes,
    presenters, panel presentations, key lessons, main messages, highlights by speaker
  `),
  exchanges: list(`
    question and answer, questions and answers, question & answer, questions & answers, q&a, q & a, q and a,
    question and answers, q&a session, questions, questions and discussion, discussion, open discussion,
    discussions, general discussion, plenary discussion, panel discussion, questions from the floor, discussion
    and questions, audience questions, debate, question-and-answer session, question and answer session,
    questions and responses, questions and comments, comments and questions, discussion and q&a, q/a, q & a
    session, group discussion, floor discussion, exchange, interventions
  `),
  questions: list(`
    guiding questions, key questions, discussion questions, questions for discussion, framing questions,
    questions to consider, questions addressed, focus questions, central questions, questions for the panel,
    orienting questions
  `),
  overview: list(`
    overview, session overview, session summary, summary of the session, session description, description, panel
    overview, summary of discussion, narrative
  `),
  recommendations: list(`
    recommendations, recommendation, key recommendations, policy recommendations, suggestions, proposals, main
    recommendations, summary of recommendations, conclusions and recommendations, recommendations and
    conclusions, recommended actions, advice
  `),
  actions: list(`
    action items, action item, actions, next steps, next step, follow-up, follow up, follow-ups, follow-up
    actions, action points, action plan, to do, todo, todos, commitments, agreed actions, way forward, the way
    forward, tasks, next actions, actions and next steps
  `),
  people: list(`
    attendees, participants, list of participants, participant list, list of attendees, panel, panel members,
    panelists, panellists, speakers, workshop attendees, workshop participants, members, present, in attendance,
    presenters, moderators, discussants, attendance, list of speakers, facilitators, organizers, organisers,
    organizing committee, resource people, invited speakers, moderator, chair, facilitator, who was there
  `),
  agenda: list(`
    agenda, workshop agenda, programme, program, schedule, timetable, table of contents, contents, outline,
    workshop programme, list of figures, list of tables, sessions, related issues, links, resources, related
    links, list of sessions, slides, recordings, materials
  `),
  apparatus: list(`
    references, bibliography, normative references, informative references, acknowledgements, acknowledgments,
    acknowledgement, acknowledgment, copyright, copyright notice, status of this memo, authors' addresses,
    authors’ addresses, author's address, author’s address, license, licence, disclaimer, glossary,
    abbreviations, acronyms, list of acronyms, list of abbreviations, acronyms and abbreviations, contact,
    contacts, further reading, endnotes, footnotes, notes on contributors, credits, colophon, photo credits,
    annex, annexes, appendix, appendices, index, legal notice, imprint, sponsors, funding, works cited
  `),
  placeholder: list('tbd, tbc, tba, n/a, to be completed, to be determined, none, to come'),
  occasion: list(`
    workshop, conference, meeting, symposium, seminar, forum, summit, convening, consultation, report,
    proceedings, recap, retreat, colloquium, roundtable, white paper
  `),
  roles: list(`
    moderator, chair, co-chair, chairperson, facilitator, rapporteur, convener, convenor, host, discussant,
    panelist, panellist, presenter, speaker, keynote speaker, organizer, organiser
  `),
  honorifics: list(`
    dr, mr, ms, mrs, miss, mx, prof, professor, sir, dame, hon, rev, judge, justice, amb, ambassador, sen,
    senator, minister, gen, col, capt, lt, madam, shri, smt
  `),
  audience: list(`
    participant, participants, attendee, attendees, audience, audience member, member, members, moderator,
    questioner, delegate, delegates, person, someone, chair, facilitator, student, colleague, observer
  `),
  panel: list(`
    panelist, panelists, panellist, panellists, panel, speaker, speakers, discussant, discussants, presenter,
    presenters, presenting team, room, respondents
  `),
  particles: list(`
    van, von, de, der, den, del, della, di, da, dos, du, la, le, el, al, bin, ibn, ben, ter, ten, zu, y, af, av,
    st
  `),
  organization: list(`
    foundation, institute, university, organization, organisation, association, agency, ministry, department,
    council, society, centre, center, network, consortium, alliance, commission, bank, union, programme, forum,
    office, initiative, laboratory, trust, fund, academy, college, federation
  `),
  numbers: list(`
    zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
    fifteen, sixteen, seventeen, eighteen, nineteen, twenty
  `),
};
