import { gendered, germanVerbs, speechParticiples, withFeminine } from './german-forms.js';
import { phrases, type Vocabulary } from './vocabulary.js';

/** The words of reports in German. */
export const german = (): Vocabulary => ({
  language: 'de',

  session: phrases(`
    sitzung, session, panel, thema, themenblock, themenfeld, diskussionsrunde, runde, runder tisch, podium,
    podiumsdiskussion, podiumsgespräch, plenum, plenarsitzung, keynote, vortrag, impuls, impulsvortrag, referat,
    beitrag, workshop, modul, arbeitsgruppe, ag, arbeitskreis, kleingruppe, tagesordnungspunkt, top, block, teil,
    einheit, forum, fachforum, fishbowl, werkstatt, thementisch, präsentation, dialog, frage, herausforderung
  `),
  day: phrases('tag, workshoptag, konferenztag, tagungstag, veranstaltungstag, seminartag, kongresstag'),
  summary: phrases(`
    zusammenfassung, kurzfassung, kurzzusammenfassung, zusammenfassung des workshops, zusammenfassung der tagung,
    zusammenfassung der veranstaltung, zusammenfassung der sitzung, zusammenfassung der ergebnisse,
    ergebniszusammenfassung, das wichtigste in kürze, in kürze, kurz und knapp, auf einen blick, kurzüberblick,
    kernbotschaften, zentrale botschaften, abstract
  `),
  frame: phrases(`
    einleitung, einführung, hintergrund, ausgangslage, anlass, motivation, kontext, vorwort, zielsetzung, ziel, ziele,
    ziele des workshops, problemstellung, über den workshop, über die veranstaltung, begrüßung, begrüßung und
    einführung, eröffnung, grußworte, fazit, fazit und ausblick, ausblick, schlussfolgerung, schlussfolgerungen,
    resümee, schlusswort, schlussbemerkung, abschluss, eröffnung und begrüßung, begrüßung und eröffnung, schlussworte
  `),
  highlights: phrases(`
    kernaussagen, kernpunkte, kernergebnisse, wichtigste punkte, wichtigste ergebnisse, wichtigste erkenntnisse, die
    wichtigsten punkte, die wichtigsten ergebnisse, ergebnisse, zentrale ergebnisse, zentrale aussagen, zentrale
    erkenntnisse, erkenntnisse, hauptergebnisse, hauptpunkte, diskussionspunkte, beiträge, wortbeiträge, impulse,
    statements, thesen, lehren, vorträge, notizen
  `),
  exchanges: phrases(`
    fragen und antworten, diskussion, aussprache, offene diskussion, allgemeine diskussion, plenumsdiskussion,
    diskussion im plenum, podiumsdiskussion, gruppendiskussion, abschlussdiskussion, fragerunde, fragen, fragen aus dem
    publikum, publikumsfragen, rückfragen, nachfragen, wortmeldungen, debatte, austausch, diskussion und fragen
  `),
  questions: phrases(`
    leitfragen, leitfrage, kernfragen, schlüsselfragen, diskussionsfragen, zentrale fragen, fragestellung,
    fragestellungen, forschungsfragen, impulsfragen, orientierungsfragen, ausgangsfragen, fragen für die diskussion,
    fragen zur diskussion, offene fragen, fragen an das podium
  `),
  overview: phrases(`
    überblick, übersicht, sitzungsüberblick, beschreibung, kurzbeschreibung, beschreibung der sitzung, zusammenfassung
    der diskussion, diskussionsverlauf, verlauf, verlauf der diskussion, verlauf der sitzung, sachverhalt
  `),
  recommendations: phrases(`
    empfehlungen, empfehlung, handlungsempfehlungen, handlungsempfehlung, politische empfehlungen, zentrale
    empfehlungen, wichtigste empfehlungen, vorschläge, verbesserungsvorschläge, anregungen, forderungen,
    schlussfolgerungen und empfehlungen, ergebnisse und empfehlungen, appell, aufruf
  `),
  actions: phrases(`
    nächste schritte, nächster schritt, weitere schritte, die nächsten schritte, weiteres vorgehen, weiteres verfahren,
    maßnahmen, maßnahmenplan, aktionsplan, aktionspunkte, aufgaben, offene aufgaben, offene punkte, arbeitsaufträge,
    vereinbarungen, verabredungen, verbindliche zusagen, beschlüsse, beschluss, beschlüsse und aufgaben, to-dos,
    to-do, to do, todo, todos, to dos, to-do-liste, todo-liste, aufgabenliste, aktionsliste, maßnahmenliste, aufgabenverteilung, fahrplan, umsetzung
  `),
  people: phrases(`
    teilnehmer, teilnehmerinnen, teilnehmer*innen, teilnehmer:innen, teilnehmer/innen, teilnehmende, teilnehmerliste,
    teilnehmendenliste, liste der teilnehmenden, liste der teilnehmer, anwesende, anwesend, anwesenheitsliste,
    anwesenheit, entschuldigt, abwesend, mitglieder, anwesende mitglieder, referenten, referentinnen, referent*innen,
    referierende, vortragende, auf dem podium, mitwirkende, autoren, autor*innen, über die autoren, biografien,
    organisationsteam, programmkomitee, moderation, vorsitz
  `),
  agenda: phrases(`
    tagesordnung, agenda, programm, tagungsprogramm, workshopprogramm, veranstaltungsprogramm, ablauf, ablaufplan,
    programmablauf, zeitplan, tagesordnungspunkte
  `),
  contents: phrases(`
    inhalt, inhaltsverzeichnis, inhaltsübersicht, gliederung, abbildungsverzeichnis, tabellenverzeichnis, verzeichnis
    der abbildungen, verzeichnis der tabellen, übersicht der sitzungen, aufbau des berichts
  `),
  references: phrases(`
    literatur, literaturverzeichnis, quellen, quellenverzeichnis, referenzen, bibliografie, bibliographie,
    weiterführende literatur, literaturhinweise, links, fußnoten, materialien, unterlagen, folien
  `),
  boilerplate: phrases(`
    danksagung, dank, impressum, haftungsausschluss, urheberrecht, lizenz, abkürzungen, abkürzungsverzeichnis, glossar,
    kontakt, ansprechpartner, ansprechpersonen, bildnachweis, fotonachweis, förderung, förderhinweis, sponsoren,
    datenschutz, datenschutzhinweis, stichwortverzeichnis, nutzungsbedingungen
  `),
  topics: phrases('förderung, materialien'),
  occasion: phrases(`
    workshop, konferenz, tagung, fachtagung, jahrestagung, fachtag, klausurtagung, sitzung, treffen, arbeitstreffen,
    netzwerktreffen, fachgespräch, werkstattgespräch, symposium, seminar, forum, kongress, gipfel, kolloquium,
    versammlung, mitgliederversammlung, anhörung, konsultation, veranstaltung, bericht, abschlussbericht,
    ergebnisbericht, tagungsbericht, workshopbericht, konferenzbericht, veranstaltungsbericht, protokoll,
    ergebnisprotokoll, verlaufsprotokoll, sitzungsprotokoll, niederschrift, dokumentation, tagungsband, rückblick
  `),
  numbers: phrases(`
    null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn,
    sechzehn, siebzehn, achtzehn, neunzehn, zwanzig
  `),
  dates: {
    months: phrases(
      'januar/jänner/jan, februar/feb, märz/mär, april/apr, mai, juni/jun, juli/jul, august/aug, september/sep/sept, oktober/okt, november/nov, dezember/dez',
    ),
    weekdays: phrases('montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag'),
    of: [],
    through: ['bis'],
    and: ['und', '/'],
    suffixes: ['.'],
    held: phrases('fand, fanden, stattgefunden, trafen sich, wurde durchgeführt'),
    published: phrases('veröffentlicht, veröffentlichung, erschienen, publiziert, aktualisiert'),
  },

  rosterLabels: phrases(`
    teilnehmer, teilnehmerin, teilnehmerinnen, teilnehmer*innen, teilnehmer:innen, teilnehmer/innen, teilnehmende, tn,
    anwesend, anwesende, es waren anwesend, entschuldigt, abwesend, fehlend, gäste, mitglieder, moderation, moderator,
    moderatorin, leitung, vorsitz, vorsitzender, vorsitzende, protokoll, protokollführung, protokollführer,
    protokollführerin, protokollant, protokollantin, schriftführer, schriftführerin, berichterstattung,
    berichterstatter, berichterstatterin, organisation, veranstalter, autor, autorin, autoren, autorinnen, verfasser,
    verfasserin, herausgeber, referenten, referentinnen, referent*innen, redner, gastgeber, online, vor ort
  `),
  talkLabels: phrases(`
    referent, referentin, referenten, referentinnen, referent*in, referent:in, redner, rednerin, vortragende,
    vortragender, sprecher, sprecherin, vortrag von, vortrag, präsentation von, vorgestellt von, impuls von, impuls,
    input von, input, referat von, keynote von, keynote, beitrag von, geleitet von, es spricht
  `),
  otherLabels: phrases(`
    ja, nein, enthaltung, enthaltungen, dafür, dagegen,
    hinweis, hinweise, anmerkung, anmerkungen, notiz, notizen, bemerkung, bemerkungen, aktion, aufgabe, aufgaben,
    maßnahme, maßnahmen, datum, termin, termine, zeit, beginn, ende, dauer, ort, raum, wo, wann, wer, was, warum, wie,
    tagesordnung, thema, themen, problem, probleme, lösung, lösungen, ziel, ziele, hintergrund, kontext, anlass,
    beispiel, beispiele, z.b, d.h, beschluss, beschlüsse, antrag, abstimmung, ergebnis, ergebnisse, fazit, nächste
    schritte, titel, kontakt, e-mail, telefon, tel, fax, web, website, link, links, quelle, quellen, siehe auch,
    abbildung, abb, tabelle, anhang, anlage, status, name, sprache, folien, video, diskussion, kommentare, vorschlag,
    vorschläge, option, pro, vorteile, nachteile, chancen, risiken, herausforderung, herausforderungen, empfehlung,
    empfehlungen, frist, zuständig, verantwortlich, schlussfolgerung, zusammenfassung, wichtig, achtung, sitzung, teil,
    schritt, phase, gruppe, team, alle, verschiedenes, ausschuss, idee, ideen, these, thesen, definition, zweck,
    methode, methoden, ansatz, wirkung, erkenntnis, erkenntnisse, frage, fragen, antwort, antworten, panel, podium
  `),
  questionLabels: phrases('f, frage, nachfrage, rückfrage'),
  answerLabels: phrases('a, antwort, erwiderung, replik'),
  commentLabels: phrases('kommentar, anmerkung, wortmeldung, hinweis'),
  actionLabels: phrases('aktion, aufgabe, maßnahme, arbeitsauftrag, auftrag, to-do, todo'),
  bylines: phrases(`
    von, verfasst von, erstellt von, protokoll von, protokolliert von, bericht von, aufgezeichnet von
  `),

  roles: phrases(`
    moderator, moderatorin, moderation, leiter, leiterin, leitung, vorsitz, vorsitzender, vorsitzende,
    berichterstatter, berichterstatterin, protokollant, protokollantin, protokollführer, protokollführerin,
    schriftführer, schriftführerin, gastgeber, gastgeberin, diskutant, diskutantin, podiumsgast, referent, referentin,
    redner, rednerin, vortragende, organisator, organisatorin, veranstalter, veranstalterin
  `),
  honorifics: phrases(`
    herr, herrn, hr, frau, fr, dr, dr.-ing, prof, professor, professorin, pd, priv.-doz, ing, dipl.-ing, mag, h.c, hc
  `),
  titles: [
    ...withFeminine(`
      präsident, vizepräsident, bundespräsident, minister, ministerpräsident, bundesminister, staatssekretär, senator,
      kanzler, bürgermeister, oberbürgermeister, direktor, geschäftsführer, leiter, abteilungsleiter, projektleiter,
      teamleiter, sprecher, pressesprecher, vertreter, stellvertreter, kommissar, botschafter, richter, professor,
      juniorprofessor, dozent, lehrer, rektor, dekan, wissenschaftler, forscher, historiker, politiker, jurist,
      journalist, redakteur, autor, herausgeber, ökonom, volkswirt, statistiker, informatiker, ingenieur, architekt,
      entwickler, programmierer, designer, berater, koordinator, manager, gründer, mitgründer, unternehmer, investor,
      aktivist, student, doktorand, bibliothekar, archivar, kurator, moderator, referent, redner, diskutant,
      organisator, veranstalter, gastgeber, teilnehmer, physiker, mediziner, geograf, planer, pfleger, patient,
      spezialist, analyst, assistent, mitarbeiter, sekretär, generalsekretär, schriftführer, pfarrer
    `),
    ...phrases(`
      soziologe, soziologin, biologe, biologin, psychologe, psychologin, experte, expertin, vorsitzende, vorsitzender,
      vorstandsvorsitzende, vorstandsvorsitzender, stellvertretende, stellvertretender, vorstand, vorständin,
      aufsichtsrat, abgeordnete, abgeordneter, beauftragte, beauftragter, delegierte, delegierter, anwalt, anwältin,
      rechtsanwalt, rechtsanwältin, staatsanwalt, staatsanwältin, arzt, ärztin, landrat, landrätin, stadtrat,
      stadträtin, gemeinderat, gemeinderätin, mitglied, vorstandsmitglied, kollege, kollegin, gast, studierende,
      studierender, fachreferent, fachreferentin, leitende, leitender
    `),
  ],
  others: ['einige', 'manche', 'andere', 'viele'],
  audience: [
    ...gendered(`
      teilnehmer, zuhörer, zuschauer, fragesteller, moderator, kolleg, student, beobachter, bürger
    `),
    ...phrases(`
      teilnehmende, teilnehmenden, teilnehmender, anwesende, anwesenden, publikum, plenum, auditorium, mitglied,
      mitglieder, gast, gäste, person, personen, jemand, kollege, moderatoren, studierende, studierenden, studenten,
      delegierte, delegierten, vorsitzende, vorsitzender
    `),
  ],
  panel: [
    ...gendered('referent, redner, sprecher, diskutant, podiumsteilnehmer, panelist, expert, impulsgeber'),
    ...phrases(`
      podium, panel, podiumsgast, podiumsgäste, diskutierende, diskutierenden, vortragende, vortragenden, referierende,
      referierenden, referenten, diskutanten, panelisten, experte, experten, runde
    `),
  ],
  particles: phrases('von, zu, van, de, den, der, ten, ter, la, le, di, da, del, el, al, bin, ibn'),
  affiliationParticles: ['von', 'vom'],
  organization: phrases(`
    stiftung, institut, institution, universität, hochschule, fachhochschule, schule, akademie, organisation, verein,
    verband, bundesverband, dachverband, agentur, bundesagentur, ministerium, bundesministerium, amt, bundesamt,
    behörde, abteilung, referat, rat, beirat, gesellschaft, zentrum, netzwerk, konsortium, bündnis, allianz,
    kommission, ausschuss, bank, union, gewerkschaft, kammer, programm, forum, büro, initiative, labor, fonds,
    föderation, gericht, gerichtshof, team, gruppe, arbeitsgruppe, arbeitskreis, unternehmen, firma, konzern, gmbh, ev,
    bibliothek, museum, archiv, verlag, regierung, bundesregierung, landesregierung, verwaltung, bundestag, landtag,
    parlament, partei, fraktion, konferenz, tagung, workshop, sitzung, plenum, podium, podiumsdiskussion,
    veranstaltung, gipfel, treffen, tag, woche, jahr, plan, strategie, bericht, protokoll, gesetz, verordnung, recht,
    daten, datenschutz, software, wissenschaft, forschung, entwicklung, technik, technologie, system, systeme, dienst,
    plattform, information, informationen, gesundheit, bildung, kultur, politik, wirtschaft, umwelt, klima,
    klimaschutz, energie, energiewende, verkehr, mobilität, landwirtschaft, arbeit, sicherheit, gemeinschaft, gemeinde,
    stadt, kreis, bund, länder, kommune, kommunen, republik, deutschland, österreich, schweiz, europa, afrika, asien,
    amerika, europäische, europäischen, deutsche, deutscher, deutschen, internationale, internationaler, nationale,
    nationaler, öffentliche, öffentlicher, norden, süden, osten, westen, straße, platz, gebäude, haus, raum, zimmer,
    hotel, einleitung, einführung, hintergrund, überblick, zusammenfassung, fazit, ausblick, schlussfolgerungen,
    empfehlungen, handlungsempfehlungen, diskussion, fragen, antworten, themen, thema, tagesordnung,
    tagesordnungspunkt, notizen, anhang, anlage, tabelle, kapitel, abschnitt, eröffnung, begrüßung, abschluss, vortrag,
    vorträge, pause, zukunft, herausforderungen, chancen, risiken, ergebnisse, methoden, literatur, teilnehmerinnen,
    teilnehmende, schritte, nächste, maßnahmen, aufgaben, beschlüsse, ziele, internet, digitale, digitaler,
    digitalisierung, intelligenz, künstliche, modell, modelle, standard, standards, analyse, projekt, projekte, januar,
    jänner, februar, märz, april, juni, juli, september, oktober, november, dezember, montag, dienstag, mittwoch,
    donnerstag, freitag, samstag, sonntag, uhr, sommer, herbst, ende, anfang, mitte, version
  `),
  institutions: phrases(
    `institut, universität, hochschule, ministerium, verein, verband, stiftung, gesellschaft, kommission, ausschuss, zentrum, netzwerk, bundesamt, amt, behörde, bibliothek`,
  ),
  openers: phrases(`
    der, die, das, den, dem, des, ein, eine, einer, einem, einen, kein, keine, dieser, diese, dieses, diesem, diesen,
    jeder, jede, jedes, alle, allen, alles, beide, beiden, einige, manche, mehrere, viele, wenige, andere, er, sie, es,
    wir, ich, ihr, ihre, ihrer, ihrem, ihren, sein, seine, seiner, seinem, seinen, unser, unsere, man, wer, was, wie,
    wo, wann, warum, welche, welcher, welches, in, im, an, am, auf, aus, bei, beim, mit, nach, von, vom, vor, zu, zum,
    zur, für, über, unter, durch, gegen, ohne, um, bis, seit, während, wegen, trotz, zwischen, neben, hinter,
    innerhalb, laut, gemäß, entsprechend, hinsichtlich, angesichts, aufgrund, dank, und, oder, aber, denn, sondern,
    sowie, sowohl, doch, jedoch, dass, weil, da, wenn, falls, ob, obwohl, als, nachdem, bevor, damit, indem, so, somit,
    also, daher, deshalb, deswegen, dabei, dafür, dagegen, daran, darauf, daraus, darin, darüber, dazu, danach,
    daraufhin, anschließend, schließlich, zunächst, insgesamt, außerdem, zudem, ferner, weiterhin, ebenso, ebenfalls,
    auch, dennoch, trotzdem, allerdings, hingegen, hierbei, hierzu, hier, dort, heute, nun, jetzt, dann, bereits,
    schon, noch, nur, sogar, insbesondere, besonders, zwar, nicht, jemand, ja, nein, bitte, danke, ist, sind, war,
    waren, wird, werden, wurde, wurden, hat, haben, kann, können, soll, sollen, sollte, muss, müssen, erstens,
    zweitens, drittens, erste, zweite, weitere, neue, neuer, foto, bild, quelle, zeitgleich, gleichzeitig, parallel, zuletzt
  `),

  speech: germanVerbs(`
    sagen, erklären, erläutern, betonen, unterstreicht/unterstreichen/unterstrich/unterstrichen, ergänzen, bemerken,
    merkt/merken/merkte/merkten, erwähnen, berichten, schildern, beschreibt/beschreiben/beschrieb/beschrieben,
    argumentieren, meinen, glauben, denkt/denken/dachte/dachten, spricht/sprechen/sprach/sprachen,
    redet/redete/redeten, fragt/fragte/fragten, hinterfragen, antwortet/antwortete/antworteten, beantworten, erwidern,
    entgegnen, widerspricht/widersprechen/widersprach/widersprachen, bestätigen,
    bestreitet/bestreiten/bestritt/bestritten, kritisieren, bemängeln, beklagen, bedauern, warnen, mahnen, fordern,
    verlangen, appellieren, plädieren, empfiehlt/empfehlen/empfahl/empfahlen, rät/riet/rieten,
    schlägt/schlagen/schlug/schlugen, regt/regte/regten, bittet/bitten/bat/baten, wünschen, hoffen, erwarten,
    befürchten, befürworten, verteidigen, loben, würdigen, präsentieren, referieren, resümieren, bilanzieren,
    konstatieren, schlussfolgern, folgern, fasst/fassen/fasste/fassten, weist/weisen/wies/wiesen,
    verweist/verweisen/verwies/verwiesen, hebt/heben/hob/hoben, fügt/fügen/fügte/fügten, äußern, kommentieren,
    informieren, verkünden, behaupten, versichern, begründen, präzisieren, konkretisieren, wiederholen, bekräftigen,
    erinnern, diskutieren, debattieren, thematisieren, problematisieren, skizzieren, wendet/wandte/wandten,
    räumt/räumte/räumten, schätzen, prognostizieren, bezweifeln, zweifeln, teilt/teilten/teilte,
    kündigt/kündigte/kündigten, stimmt/stimmte/stimmten, pflichtet/pflichtete/pflichteten, erzählen,
    nennt/nennen/nannte/nannten, ermutigen, insistieren, urteilen, vermuten, veranschaulichen, verdeutlichen,
    klagt/klagte/klagten, ruft/rief/riefen, bezeichnen, drängt/drängte/drängten
  `),
  contribution: germanVerbs(`
    gibt/geben/gab/gaben, zeigen, sieht/sehen/sah/sahen, stellt/stellen/stellte/stellten, legt/legen/legte/legten,
    bringt/bringen/brachte/brachten, geht/gehen/ging/gingen, führt/führen/führte/führten, greift/greifen/griff/griffen,
    wirft/werfen/warf/warfen, findet/finden/fand/fanden, machen, will/wollen/wollte/wollten/möchte/möchten, planen,
    brauchen, nutzen, arbeiten, beleuchten, behandeln, untersuchen, analysieren, prüfen,
    vergleicht/vergleichen/verglich/verglichen, zitieren, identifizieren, illustrieren, liefern,
    bietet/bieten/bot/boten, reflektieren, lehnt/lehnte/lehnten, definieren, bevorzugen, priorisieren,
    erkennt/erkennen/erkannte/erkannten, trägt/tragen/trug/trugen, hören, lernen,
    versteht/verstehen/verstand/verstanden, weiß/wissen/wusste/wussten, beginnt/beginnen/begann/begannen, starten,
    setzt/setzen/setzte/setzten, zieht/ziehen/zog/zogen, knüpft/knüpfte/knüpften, bezieht/beziehen/bezog/bezogen,
    betrachten, umreißt/umreißen/umriss/umrissen, kommt/kommen/kam/kamen, hält/halten/hielt/hielten, unterstützen,
    widmen, konzentrieren, fokussieren, entwickeln, sammeln, unterscheidet/unterscheiden/unterschied/unterschieden,
    vertritt/vertreten/vertrat/vertraten, bewerten, signalisieren, verfolgen, erörtern, verknüpfen,
    steuert/steuerte/steuerten, deutet/deutete/deuteten
  `),
  duty: germanVerbs(`
    moderieren, leitet/leitete/leiteten, eröffnen, begrüßen, danken, bedanken, nimmt/nehmen/nahm/nahmen,
    schließt/schließen/schloss/schlossen, beenden, verabschieden, organisieren, koordinieren, veranstalten,
    lädt/laden/lud/luden, empfängt/empfangen/empfing/empfingen, wählt/wählen/wählte/wählten/gewählt, ernannt,
    berufen/berief/beriefen, protokollieren, verlässt/verließ/verließen, besuchen,
    übernimmt/übernehmen/übernahm/übernahmen, gratulieren, gründen, promovieren, studieren, erhält/erhielt/erhielten,
    lebt/lebte, unterzeichnen, fehlt/fehlte/fehlten, ausgezeichnet
  `),
  auxiliaries: phrases(`
    hat, haben, hatte, hatten, wird, werden, würde, würden, kann, können, konnte, konnten, soll, sollen, sollte,
    sollten, muss, müssen, musste, mussten, darf, durfte
  `),
  pronouns: phrases('er, sie'),
  pluralPronouns: phrases('sie, beide, die beiden'),
  impersonal: phrases('es gibt, es ist, es wird, es wurde'),
  prepositions: phrases('von, vom, aus, bei, beim, für, als, in, im, am'),
  articles: phrases('der, die, das, den, dem, des, ein, eine, einer, einem, einen, eines'),
  conjunctions: phrases('und, sowie, oder, &'),
  complementizers: phrases('dass, daß'),
  relativePronouns: phrases('der, die'),
  according: [
    ...phrases(
      `laut, so, gemäß, nach ansicht, nach meinung, nach auffassung, nach einschätzung, nach aussage, nach angaben, nach den worten,
      nach überzeugung, aus sicht, in den worten, beitrag von, vortrag von, impuls von, kommentar von, anmerkung von, frage von`,
    ),
    ...speechParticiples.map((participle) => `${participle} von`),
  ],
  firstPerson: phrases(`ich, mir, mich, mein, meine, wir, uns, unser, unsere`),
  capitalizesNouns: true,
  hasArticleBeforeNames: false,
  hasVerbSecond: true,
});
