import { englishVerbs, phrases, type Vocabulary } from './vocabulary.js';

/** The words of reports in English. */
export const english: Vocabulary = {
  language: 'en',

  session: phrases(`
    session, panel, topic, discussion topic, discussion, challenge, item, agenda item, theme, track, roundtable,
    round table, panel discussion, panel session, plenary, plenary session, keynote, lecture, talk, workshop,
    module, breakout, breakout session, breakout group, working group, working session, parallel session,
    presentation, part, block, question, issue, focus group, stream, dialogue, segment, unit
  `),
  day: phrases('day, workshop day, conference day'),
  summary: phrases(`
    executive summary, summary, abstract, synopsis, summary of the workshop, workshop summary, meeting summary,
    at a glance, tl;dr, summary report, overall summary, report summary, in brief, key messages, management
    summary, main outcomes
  `),
  frame: phrases(`
    introduction, background, motivation, context, preface, foreword, purpose, objectives, workshop objectives,
    goals, aims, about the workshop, about this workshop, workshop overview, rationale, scope, conclusion,
    conclusions, concluding remarks, closing, closing summary, goals of the workshop, aims and objectives,
    introduction and background, about, workshop goals, why this workshop, opening, welcome, opening remarks,
    closing remarks, opening session, closing session, opening ceremony, closing ceremony, welcome and opening,
    opening and welcome, welcome remarks
  `),
  highlights: phrases(`
    highlights, panel highlights, session highlights, discussion highlights, key points, key discussion points,
    main points, takeaways, key takeaways, take-aways, takeaway messages, take home messages, take-home
    messages, key findings, findings, main findings, highlighted points, presentations, points raised, key
    insights, insights, lessons learned, lessons, contributions, statements, notes, panel presentations, key
    lessons, main messages, highlights by speaker
  `),
  exchanges: phrases(`
    question and answer, questions and answers, question & answer, questions & answers, q&a, q & a, q and a,
    question and answers, q&a session, questions, questions and discussion, discussion, open discussion,
    discussions, general discussion, plenary discussion, panel discussion, questions from the floor, discussion
    and questions, audience questions, debate, question-and-answer session, question and answer session,
    questions and responses, questions and comments, comments and questions, discussion and q&a, q/a, q & a
    session, group discussion, floor discussion, exchange, interventions
  `),
  questions: phrases(`
    guiding questions, key questions, discussion questions, questions for discussion, framing questions,
    questions to consider, questions addressed, focus questions, central questions, questions for the panel,
    orienting questions
  `),
  overview: phrases(`
    overview, session overview, session summary, summary of the session, session description, description, panel
    overview, summary of discussion, narrative
  `),
  recommendations: phrases(`
    recommendations, recommendation, key recommendations, policy recommendations, suggestions, main
    recommendations, summary of recommendations, conclusions and recommendations, recommendations and
    conclusions, recommended actions, advice, feedback and suggestions, proposals for action, call to action,
    calls to action
  `),
  actions: phrases(`
    action items, action item, actions, next steps, next step, follow-up, follow up, follow-ups, follow-up
    actions, action points, action plan, to do, todo, todos, commitments, agreed actions, way forward, the way
    forward, tasks, next actions, actions and next steps, action list, actions list, action item list, list of actions,
    list of action items, summary of actions, summary of action items, action summary, action log, to-do, to-do list,
    to do list, todo list, to dos, to-dos
  `),
  people: phrases(`
    attendees, participants, list of participants, participant list, list of attendees, panel members,
    panelists, panellists, speakers, workshop attendees, workshop participants, members, present, in attendance,
    presenters, moderators, discussants, attendance, list of speakers, facilitators, organizers, organisers,
    organizing committee, resource people, invited speakers, moderator, chair, facilitator, who was there,
    apologies, regrets, roll call, members present, introduction of attendees, program committee, programme
    committee, biographies, bios, author bios, speaker bios, author biographies, speaker biographies, about the authors, about the author, about the speakers, about the speaker,
    contributors, authors, notes on contributors, attending
  `),
  agenda: phrases('agenda, workshop agenda, programme, program, schedule, timetable, workshop programme'),
  contents: phrases('table of contents, contents, outline, list of figures, list of tables, list of sessions'),
  references: phrases(`
    references, bibliography, normative references, informative references, further reading, endnotes,
    footnotes, works cited, links, resources, related links, slides, recordings, materials, notes and references
  `),
  boilerplate: phrases(`
    acknowledgements, acknowledgments, acknowledgement, acknowledgment, copyright, copyright notice, status of
    this memo, authors' addresses, authors’ addresses, author's address, author’s address, license, licence,
    disclaimer, glossary, abbreviations, acronyms, list of acronyms, list of abbreviations, acronyms and
    abbreviations, contact, contacts, credits, colophon, photo credits, index, legal notice, imprint, sponsors,
    funding
  `),
  topics: phrases('funding, resources, materials'),
  occasion: phrases(`
    workshop, conference, meeting, symposium, seminar, forum, summit, convening, consultation, report,
    proceedings, recap, retreat, colloquium, roundtable, white paper, minutes, notes
  `),
  numbers: phrases(`
    zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
    fifteen, sixteen, seventeen, eighteen, nineteen, twenty
  `),

  rosterLabels: phrases(`
    attendee, attendees, attending, attendance, roll call, rollcall, participant, participants, present, in attendance, apologies,
    regrets, panelist, panelists, panellist, panellists, speaker, speakers, presenter, presenters, chair,
    chairs, co-chair, co-chairs, moderator, moderators, facilitator, facilitators, scribe, scribes, note taker,
    note takers, note-taker, notetaker, notes by, notes, minutes, minutes by, minute taker, minute-taker,
    organizer, organizers, organiser, organisers, author, authors, editor, editors, host, hosts, online, on-line,
    remote, in person, members, members present, guests, observers, staff, discussants, discussant
  `),
  talkLabels: phrases(`
    speaker, speakers, presenter, presenters, presented by, talk by, presentation by, invited talk by, keynote,
    keynote by, keynote speaker, lecturer, led by
  `),
  otherLabels: phrases(`
    yes, no, for, against, in favor, in favour, abstain, abstentions,
    note, notes, action, actions, ai, todo, date, dates, time, venue, place, location, where, when, who, what, why,
    how, agenda, topic, topics, issue, issues, problem, problems, solution, goal, goals, objective, objectives,
    background, context, example, examples, e.g, i.e, update, updates, decision, decisions, resolution,
    resolved, motion, vote, next steps, title, contact, email, phone, fax, web, url, link, links, source,
    sources, see also, figure, table, appendix, status, motivation, abstract, keywords, tags, category,
    categories, lang, slug, layout, permalink, name, names, address, duration, format, audience, affiliation,
    bio, slides, video, recording, discussion, comments, remark, remarks, poll, proposal, proposals, option,
    options, pro, pros, con, cons, advantages, disadvantages, benefits, challenges, opportunities, risks,
    recommendation, recommendations, deadline, conclusion, conclusions, result, results, outcome, outcomes,
    summary, reason, warning, important, tip, hint, ps, fyi, tl;dr, eg, ie, vs, etc, day, session, part,
    section, step, phase, group, team, others, all, everyone, someone, committee, consensus, aside, sidebar,
    finding, findings, item, items, idea, ideas, thought, thoughts, caveat, use, prediction, http, https, ftp,
    definition, purpose, scope, method, methods, approach, impact, lesson, lessons, takeaway, takeaways,
    highlight, highlights, theme, themes, doc, docs, question, questions, answer, answers, response, responses, panel
  `),
  questionLabels: phrases('q, question'),
  answerLabels: phrases('a, answer, ans, response, reply'),
  commentLabels: phrases('c, comment'),
  actionLabels: phrases('action, ai, todo, to-do, action item, action point, ap'),
  bylines: phrases('by, written by, contributed by, posted by, reported by, notes by, prepared by, authored by'),

  roles: phrases(`
    moderator, chair, co-chair, chairperson, facilitator, rapporteur, convener, convenor, host, discussant,
    panelist, panellist, presenter, speaker, keynote speaker, organizer, organiser, scribe, note taker
  `),
  honorifics: phrases(`
    dr, mr, ms, mrs, miss, mx, prof, professor, sir, dame, hon, rev, judge, justice, amb, ambassador, sen,
    senator, minister, gen, col, capt, lt, madam, shri, smt, gov, rep, right hon, rt hon, most rev, very rev
  `),
  titles: phrases(`
    president, vice-president, chair, co-chair, chairman, chairwoman, chairperson, secretary, minister, mayor,
    director, commissioner, ambassador, senator, governor, judge, justice, professor, representative,
    congressman, congresswoman, ceo, cto, cio, cfo, coo, officer, chief, administrator, councillor,
    councilmember, councilman, dean, chancellor, keynote, speaker, panelist, panellist, presenter, commentator,
    evangelist, analyst, scientist, statistician, consultant, researcher, manager, engineer, developer,
    founder, co-founder, author, student, activist, journalist, economist, programmer, librarian, archivist,
    lawyer, attorney, moderator, colleague, organizer, organiser, fellow, head, lead, leader, coordinator,
    specialist, expert, advisor, adviser, executive, deputy, assistant, associate, vice, senior, delegate,
    member, host, participant, attendee, editor, designer, architect, historian, postdoc, curator, maintainer,
    contributor, advocate, planner, educator, teacher, physicist, biologist, doctor, nurse, patient,
    facilitator, guest, lecturer, entrepreneur, investor, general, rapporteur, discussant, prince, princess,
    king, queen, chief executive, prime
  `),
  others: ['some', 'others', 'many', 'several'],
  audience: phrases(`
    participant, participants, attendee, attendees, audience, audience member, member, members, moderator,
    questioner, delegate, delegates, person, someone, chair, facilitator, student, colleague, observer
  `),
  panel: phrases(`
    panelist, panelists, panellist, panellists, panel, speaker, speakers, discussant, discussants, presenter,
    presenters, presenting team, room, respondents
  `),
  particles: phrases(`
    van, von, de, der, den, del, della, di, da, do, dos, das, du, la, le, el, al, bin, ibn, ben, ter, ten, zu,
    zur, af, av, st
  `),
  affiliationParticles: [],
  organization: phrases(`
    foundation, institute, institution, university, college, school, organization, organisation, association,
    agency, ministry, department, council, society, centre, center, network, consortium, alliance, commission,
    bank, union, programme, program, forum, office, initiative, laboratory, laboratories, lab, trust, fund,
    academy, federation, authority, court, division, committee, board, team, group, company, corporation, inc,
    ltd, llc, library, libraries, museum, archive, archives, government, administration, conference, workshop,
    session, panel, summit, meeting, day, week, plan, policy, report, act, bill, law, data, open, software,
    science, research, development, management, technology, technologies, system, systems, service, services,
    platform, information, health, education, community, public, international, national, federal, global,
    world, united, states, european, africa, asia, america, europe, north, south, east, west, city, county,
    state, street, room, hall, hotel, building, working, task, force, steps, introduction, background,
    overview, summary, conclusion, conclusions, recommendations, discussion, questions, answers, key, themes,
    theme, topics, agenda, notes, minutes, appendix, annex, table, figure, chapter, section, new, opening,
    closing, remarks, welcome, keynote, lightning, talks, breakout, lessons, practices, future, challenges,
    opportunities, results, methods, references, participants, attendees, speakers, internet, web, digital,
    online, code, model, models, protocol, standard, standards, framework, strategy, security, privacy, access,
    rights, analysis, january, february, march, april, june, july, august, september, october, november,
    december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, project, projects, party,
    republic, kingdom, press, cloud, page, release, version, street, avenue, river, valley, bay, island,
    spring, winter, plenary, ceremony, review, planning, update, item, items, action, actions, area
  `),
  institutions: phrases(
    `institute, institution, university, foundation, ministry, department, association, committee, commission, council, agency, organization, organisation, center, centre, network, nations, guidelines, programme, initiative, consortium, alliance, federation, ontology, academia, secretariat, working, software, library, data, openstreetmap, standard, standards, framework, protocol`,
  ),
  openers: phrases(`
    a, an, the, this, that, these, those, in, on, at, for, from, with, by, and, or, but, what, how, why, when,
    where, who, which, is, are, was, were, do, does, did, can, could, should, would, some, many, most, all, no,
    not, we, i, they, it, he, she, there, his, her, our, their, my, your, if, as, to, of, one, another, several,
    both, each, photo, image, note, north, south, east, west, new, united, central, while, after, before, then,
    next, also, under, over, like, since, because, during, here, so, first, second, third, finally, however,
    moreover, furthermore, additionally, meanwhile, similarly, later, today, yesterday, once, although, though,
    until, about, regarding, according, speaking, following, given, despite, through, within, without,
    between, among, per, via, yes, thanks, please, let, now, still, only, even, just, other, others, more,
    very, every, any, such, same, good, great, best, better, than
  `),

  speech: englishVerbs(`
    say/says/said/saying, note, add, explain, argue, suggest, stress, emphasize, emphasise, point/points/pointed,
    mention, comment, remark, observe, ask, answer, reply, respond, think/thinks/thought, believe,
    feel/feels/felt, describe, discuss, advise, warn, caution, urge, claim, conclude, agree, disagree, clarify,
    confirm, recall, talk, speak/speaks/spoke, tell/tells/told, express, reiterate, echo/echoes/echoed,
    encourage, wonder, advocate, contend, concede, admit/admits/admitted, elaborate, quip/quips/quipped, joke,
    affirm, assert, lament, insist, announce, declare, propose, recommend, highlight, outline, underscore,
    underline, voice, question, raise, state, present, oppose, support, call/calls/called, share, volunteer,
    demonstrate, report, remind, summarize, summarise, acknowledge, maintain, continue, criticize, criticise,
    praise, object, inform, elaborate, stipulate, posit, opine, request, hope, expect, estimate, predict,
    concur/concurs/concurred, inquire, enquire, query, counter, recount, complain, protest, plead, testify,
    write/writes/wrote, retort, muse, reason, ponder, doubt, vow, demand, regret/regrets/regretted, apologize,
    apologise, explain, invite, assure, contend, argue, interject, intervene, disclose, relate, concede, allege,
    advise, theorize, hypothesize, worry, fear, boast, brag/brags/bragged, lecture, preach, teach/teaches/taught,
    applaud, blame, decry, defend, deplore, endorse, envisage, exclaim, forecast, imply, justify, liken,
    narrate, rebut/rebuts/rebutted, recollect, refute, rejoin, bemoan, hail, contest, convey, specify, restate,
    repeat, rephrase, signal, surmise, suspect, guess, trust, reveal, warn
  `),
  contribution: englishVerbs(`
    give/gives/gave, show/shows/showed, see/sees/saw, want, like, use, need, find/finds/found, work, make/makes/made,
    bring/brings/brought, look, lay/lays/laid, set/sets, draw/draws/drew, put/puts, walk, deliver, detail, focus,
    review, address, examine, explore, compare, challenge, cite, identify, illustrate, indicate, offer,
    provide, reflect, reject, reveal, showcase, sum/sums/summed, touch, speculate, quote, define, flag, favor,
    favour, prefer, prioritize, prioritise, recognize, recognise, signal, trace, appeal, contribute,
    hear/hears/heard, learn, connect, try/tries/tried, remember, realize, realise, pose, mean/means/meant,
    attribute, commend, dispute, envision, promise, pledge, deny, welcome, support, kick/kicks/kicked, introduce,
    cover, list, update, understand/understands/understood, know/knows/knew, worry, consider, view, propound,
    discourage, position, issue, read/reads, get/gets/got, take/takes/took, start, begin/begins/began,
    build/builds/built, run/runs/ran, go/goes/went, come/comes/came, keep/keeps/kept, think, plan/plans/planned,
    analyze, analyse, study, develop, create, test, measure, assess, evaluate, map/maps/mapped, count, visit, urge,
    join, answer, criticise, submit/submits/submitted/submitting, follow, help, turn, change, move, report, collect, publish, propose, unveil,
    credit, correct, dismiss, reinforce, unpack, spotlight, delve, dive/dives/dived, chart, survey, sketch
  `),
  duty: englishVerbs(`
    moderate, chair, co-chair, host, facilitate, organize, organise, convene, adjourn, attend, participate, join,
    serve, retire, graduate, receive, hold/holds/held, elect, appoint, award, coordinate, thank,
    open, close, welcome, invite, lead/leads/led, live, earn, sponsor, arrive, leave/leaves/left, second, motion
  `),
  auxiliaries: phrases(
    'has, have, had, would, will, did, does, do, is, are, was, were, can, could, should, may, might',
  ),
  pronouns: phrases('he, she'),
  pluralPronouns: phrases('they, both'),
  impersonal: phrases('it is, it was'),
  prepositions: phrases('of, from, at, with, for, representing, in'),
  articles: phrases('the, a, an'),
  conjunctions: phrases('and, &, or'),
  complementizers: phrases('that'),
  relativePronouns: phrases('who'),
  according: phrases(`
    according to, in the words of, as noted by, presented by, raised by, suggested by, proposed by, asked by,
    we heard from, we then heard from, we also heard from, we next heard from, noted by, pointed out by, highlighted by, explained by, summarized by, summarised by, remarks from,
    remarks by, presentation by, presentation from, talk by, comment by, comment from, quote from
  `),
  firstPerson: phrases(
    `i, i'm, i’m, i'd, i’d, i've, i’ve, i'll, i’ll, me, my, we, we're, we’re, we've, we’ve, we'll, we’ll, us, our, you, your, you're, you’re, let's, let’s`,
  ),
  capitalizesNouns: false,
  hasArticleBeforeNames: false,
  hasVerbSecond: false,
};
