import { frenchVerbs, spelled, withArticle } from './french-forms.js';
import { phrases, type Vocabulary } from './vocabulary.js';

/** The words of reports in French. */
export const french = (): Vocabulary => ({
  language: 'fr',

  session: spelled(`
    session, séance, panel, thème, axe, volet, table ronde, table-ronde, plénière, séance plénière, session plénière,
    conférence, conférence inaugurale, exposé, communication, intervention, atelier, module, groupe de travail, session
    parallèle, présentation, partie, bloc, question, point, défi, enjeu, débat, dialogue, discussion, forum, keynote
  `),
  day: spelled('jour, journée, jour de conférence'),
  summary: spelled(`
      résumé, résumé exécutif, résumé analytique, synthèse, synthèse de l'atelier, résumé de l'atelier, résumé de la
      réunion, synthèse générale, en bref, en résumé, l'essentiel, messages clés, sommaire exécutif
    `),
  frame: spelled(`
    introduction, contexte, contexte et objectifs, motivation, préambule, préface, avant-propos, objet, objectif,
    objectifs, objectifs de l'atelier, finalité, problématique, à propos, à propos de l'atelier, ouverture, accueil,
    mot de bienvenue, conclusion, conclusions, conclusion générale, mots de clôture, clôture, perspectives,
    séance d'ouverture, séance inaugurale, séance de clôture, mot d'ouverture, discours d'ouverture
  `),
  highlights: spelled(`
    points clés, points principaux, points saillants, faits saillants, points forts, temps forts, points essentiels,
    points à retenir, à retenir, idées clés, idées principales, messages principaux, principaux constats, constats,
    principaux enseignements, enseignements, leçons apprises, résultats, principaux résultats, contributions,
    interventions, présentations, points de discussion, notes
  `),
  exchanges: spelled(`
    questions et réponses, questions-réponses, séance de questions, séance de questions et réponses, questions,
    questions de la salle, questions du public, échanges, échanges avec la salle, échanges avec le public, discussion,
    discussions, discussion générale, discussion plénière, débat, débats, débat avec la salle, questions et
    commentaires, questions et discussion, questions diverses, tour de table, réactions
  `),
  questions: spelled(`
    questions directrices, questions clés, questions-clés, questions principales, questions centrales, questions
    posées, questions à débattre, questions pour la discussion, questions de discussion, questions d'orientation,
    questions de recherche, questions de départ, questions guides, questions ouvertes
  `),
  overview: spelled(`
    aperçu, vue d'ensemble, aperçu de la session, résumé de la session, résumé de la séance, description, description
    de la session, résumé de la discussion, résumé des discussions, déroulement, déroulement de la séance
  `),
  recommendations: spelled(`
    recommandations, recommandation, principales recommandations, recommandations clés, recommandations politiques,
    synthèse des recommandations, conclusions et recommandations, recommandations et conclusions, préconisations,
    propositions, suggestions, pistes d'amélioration, pistes de réflexion, appel à l'action
  `),
  actions: spelled(`
    prochaines étapes, prochaine étape, étapes suivantes, prochaines actions, actions, actions à mener, points
    d'action, plan d'action, suites à donner, suites, suivi, suivi des actions, décisions, décisions prises, relevé de
    décisions, relevé de conclusions, liste des actions, liste d'actions, relevé d'actions, relevé des actions, à-faire, engagements, tâches, à faire, feuille de route, résolutions
  `),
  people: spelled(`
    participants, participantes, participantes et participants, participant·e·s, participant.e.s, participant(e)s,
    liste des participants, liste de présence, feuille de présence, présents, étaient présents, membres présents,
    excusés, absents, absences, membres, invités, intervenants, intervenantes et intervenants, intervenant·e·s, liste
    des intervenants, orateurs, conférenciers, panélistes, animateurs, modérateurs, modération, animation,
    organisateurs, comité d'organisation, comité scientifique, comité de programme, auteurs, autrices, à propos des
    auteurs, à propos des intervenants, biographies, contributeurs, rapporteurs
  `),
  agenda: spelled(`
    ordre du jour, programme, programme de l'atelier, programme de la journée, agenda, calendrier, horaire
  `),
  contents: spelled(`
    table des matières, sommaire, contenu, plan, plan du rapport, liste des figures, liste des tableaux, liste des
    sessions, table des illustrations, structure du rapport
  `),
  references: spelled(`
    références, références bibliographiques, bibliographie, sources, pour aller plus loin, lectures complémentaires,
    notes de fin, notes de bas de page, notes et références, liens, liens utiles, ressources, documents, documents de
    référence, documentation, diaporamas, présentations disponibles, enregistrements, webographie
  `),
  boilerplate: spelled(`
    remerciements, mentions légales, droits d'auteur, copyright, licence, avertissement, clause de non-responsabilité,
    glossaire, abréviations, acronymes, sigles, sigles et acronymes, liste des abréviations, liste des acronymes, liste
    des sigles, contact, contacts, crédits, crédits photo, financement, partenaires, index
  `),
  topics: spelled('financement, partenaires, ressources'),
  occasion: spelled(`
    atelier, ateliers, conférence, réunion, assemblée, colloque, symposium, séminaire, forum, sommet, congrès, journée,
    journées, rencontre, rencontres, consultation, séance, table-ronde, webinaire, rapport, compte rendu, compte-rendu,
    compte rendu de réunion, procès-verbal, pv, relevé, actes, bilan, restitution, minutes, synthèse
  `),
  numbers: spelled(`
    zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize,
    dix-sept, dix-huit, dix-neuf, vingt
  `),
  dates: {
    months: phrases(
      'janvier/janv, février/févr, mars, avril/avr, mai, juin, juillet/juil, août, septembre/sept, octobre/oct, novembre/nov, décembre/déc',
    ),
    weekdays: phrases('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
    of: ['de'],
    through: ['au', 'à'],
    and: ['et'],
    suffixes: ['er'],
    held: spelled(
      "a eu lieu, ont eu lieu, s'est tenu, s'est tenue, s'est déroulé, s'est déroulée, se sont réunis, organisé, organisée",
    ),
    published: spelled('publié, publiée, publication, mis en ligne, mise en ligne, mis à jour, mise à jour, parution'),
  },

  rosterLabels: spelled(`
    participant, participante, participants, participantes, participant·e·s, participant.e.s, participant(e)s, présent,
    présents, présentes, présent·e·s, étaient présents, personnes présentes, membres présents, membres, excusé,
    excusés, excusées, excusé(e)s, absent, absents, invité, invités, invitées, en ligne, à distance, présidence,
    président, présidente, président de séance, présidente de séance, modération, modérateur, modératrice, modérateurs,
    animation, animateur, animatrice, animateurs, animé par, facilitateur, facilitatrice, secrétaire, secrétaire de
    séance, rapporteur, rapporteure, rapporteuse, rapporteurs, prise de notes, rédaction, compte rendu, organisation,
    organisateur, organisatrice, organisateurs, auteur, auteure, autrice, auteurs, intervenants, intervenantes,
    orateurs, conférenciers, panélistes, discutants, discutant, discutante, observateurs, hôte
  `),
  talkLabels: spelled(`
    intervenant, intervenante, intervenants, intervenantes, intervenant·e, intervenant·e·s, orateur, oratrice,
    orateurs, conférencier, conférencière, présentateur, présentatrice, présenté par, présentation de, présentation
    par, intervention de, exposé de, communication de, conférence de, allocution de, animé par, avec
  `),
  otherLabels: spelled(`
    oui, non, pour, contre, abstention, abstentions,
    note, notes, nota, nota bene, nb, remarque, remarques, action, actions, date, heure, durée, lieu, salle, où, quand, qui, quoi,
    pourquoi, comment, ordre du jour, sujet, sujets, thème, thèmes, problème, problèmes, solution, solutions, objectif,
    objectifs, contexte, exemple, exemples, par exemple, ex, mise à jour, décision, décisions, résolution, motion,
    vote, résultat, résultats, prochaines étapes, titre, contact, courriel, e-mail, téléphone, tél, fax, site, site
    web, lien, liens, source, sources, voir aussi, figure, tableau, annexe, annexes, motivation, résumé, mots clés,
    catégorie, nom, noms, format, langue, public, affiliation, diaporama, vidéo, enregistrement, discussion, débat,
    commentaires, proposition, propositions, option, options, pour, contre, avantages, inconvénients, défi, défis,
    enjeu, enjeux, opportunités, risques, recommandation, recommandations, responsable, conclusion, conclusions,
    synthèse, raison, important, attention, conseil, jour, session, séance, partie, section, étape, phase, groupe,
    équipe, autre, autres, tous, divers, comité, consensus, constat, constats, idée, idées, définition, méthode,
    méthodes, approche, impact, enseignements, point, points, question, questions, réponse
  `),
  questionLabels: spelled('q, question'),
  answerLabels: spelled('r, réponse, rép'),
  commentLabels: spelled('c, commentaire, remarque, observation'),
  actionLabels: spelled("action, tâche, à faire, point d'action, suivi"),
  bylines: spelled(`
    par, écrit par, rédigé par, préparé par, établi par, proposé par, publié par, notes de, texte de, rapport de
  `),

  roles: spelled(`
    modérateur, modératrice, animateur, animatrice, facilitateur, facilitatrice, président, présidente, présidence,
    rapporteur, rapporteure, rapporteuse, secrétaire, hôte, hôtesse, discutant, discutante, panéliste, intervenant,
    intervenante, orateur, oratrice, conférencier, conférencière, présentateur, présentatrice, organisateur,
    organisatrice, rédacteur, rédactrice, modération, animation
  `),
  honorifics: spelled(`
    m, mm, mme, mmes, mlle, mlles, monsieur, messieurs, madame, mesdames, mademoiselle, dr, dre, drs, docteur,
    docteure, pr, pre, prof, professeur, professeure, me, maître, maitre, mgr
  `),
  titles: withArticle(`
    président, présidente, vice-président, vice-présidente, coprésident, coprésidente, ministre, premier, première,
    secrétaire, sénateur, sénatrice, député, députée, maire, préfet, préfète, gouverneur, ambassadeur, ambassadrice,
    commissaire, juge, magistrat, magistrate, procureur, procureure, directeur, directrice, général, générale, adjoint,
    adjointe, délégué, déléguée, chef, cheffe, responsable, chargé, chargée, coordinateur, coordinatrice,
    coordonnateur, coordonnatrice, gestionnaire, pdg, administrateur, administratrice, conseiller, conseillère,
    professeur, professeure, enseignant, enseignante, doyen, recteur, rectrice, chercheur, chercheuse, chercheure,
    scientifique, historien, historienne, sociologue, économiste, juriste, avocat, avocate, journaliste, rédacteur,
    rédactrice, éditeur, éditrice, auteur, auteure, autrice, écrivain, écrivaine, statisticien, statisticienne,
    informaticien, informaticienne, ingénieur, ingénieure, architecte, urbaniste, développeur, développeuse,
    consultant, consultante, analyste, expert, experte, spécialiste, fondateur, fondatrice, cofondateur, cofondatrice,
    entrepreneur, entrepreneuse, investisseur, militant, militante, activiste, étudiant, étudiante, doctorant,
    doctorante, bibliothécaire, archiviste, conservateur, conservatrice, médecin, infirmier, infirmière, patient,
    patiente, biologiste, physicien, physicienne, psychologue, géographe, représentant, représentante, porte-parole,
    membre, collègue, participant, participante, intervenant, intervenante, orateur, oratrice, conférencier,
    conférencière, panéliste, modérateur, modératrice, animateur, animatrice, organisateur, organisatrice, rapporteur,
    rapporteure, discutant, discutante, invité, invitée, assistant, assistante, attaché, attachée, ancien, ancienne
  `),
  others: ['certains', 'certaines', "d'autres", 'd’autres', 'plusieurs'],
  audience: withArticle(`
    participant, participante, participants, participantes, participant·e·s, participant.e.s, participant(e)s,
    auditeur, auditrice, auditeurs, auditrices, auditoire, assistance, assemblée, public, salle, membre, membres,
    personne, personnes, délégué, déléguée, délégués, déléguées, étudiant, étudiante, étudiants, étudiantes,
    étudiant·e·s, collègue, collègues, observateur, observatrice, observateurs, modérateur, modératrice, animateur,
    animatrice, président, présidente, invité, invitée, invités
  `),
  panel: withArticle(`
    panéliste, panélistes, panel, intervenant, intervenante, intervenants, intervenantes, intervenant·e·s,
    intervenant.e.s, intervenant(e)s, orateur, oratrice, orateurs, oratrices, conférencier, conférencière,
    conférenciers, conférencières, présentateur, présentatrice, présentateurs, présentatrices, discutant, discutante,
    discutants, discutantes, expert, experte, experts, expertes, expert·e·s
  `),
  particles: spelled('de, du, la, le, van, von, der, den, di, da, del, ben, bin, ibn, el, al, ould'),
  affiliationParticles: [],
  organization: withArticle(`
    fondation, institut, institution, université, universités, faculté, collège, école, académie, organisation,
    association, agence, ministère, département, direction, conseil, société, centre, réseau, consortium, alliance,
    commission, banque, union, syndicat, programme, forum, bureau, office, initiative, laboratoire, laboratoires,
    fonds, fédération, autorité, cour, tribunal, division, comité, équipe, groupe, compagnie, entreprise, coopérative,
    chambre, bibliothèque, bibliothèques, musée, archives, gouvernement, administration, mairie, parlement, assemblée,
    sénat, parti, conférence, atelier, ateliers, session, séance, panel, table, ronde, colloque, séminaire, sommet,
    réunion, congrès, journée, semaine, plan, politique, politiques, rapport, procès-verbal, loi, règlement, droit,
    droits, donnée, données, logiciel, logiciels, science, sciences, recherche, développement, gestion, technologie,
    technologies, système, systèmes, service, services, plateforme, information, informations, santé, éducation,
    enseignement, formation, culture, environnement, climat, énergie, agriculture, économie, transport, transports,
    sécurité, communauté, collectivité, collectivités, public, publique, publics, publiques, international,
    internationale, national, nationale, européen, européenne, nations, unies, états, état, afrique, asie, amérique,
    europe, nord, sud, ouest, ville, commune, région, province, territoires, république, rue, avenue, salle, hôtel,
    travail, étapes, prochaines, introduction, contexte, aperçu, résumé, synthèse, conclusion, conclusions,
    recommandations, discussion, débat, échanges, questions, réponses, thème, thèmes, sujet, sujets, ordre, notes,
    annexe, tableau, figure, chapitre, section, ouverture, clôture, bienvenue, accueil, pause, plénière, présentation,
    présentations, leçons, avenir, défis, enjeux, opportunités, résultats, méthodes, références, participants,
    participantes, intervenants, internet, web, numérique, numériques, code, modèle, modèles, protocole, norme, normes,
    cadre, stratégie, accès, analyse, intelligence, artificielle, projet, projets, action, actions, janvier, février,
    mars, juin, juillet, août, septembre, octobre, novembre, décembre, lundi, mardi, mercredi, jeudi, vendredi, samedi,
    dimanche, page, version, partie, axe, objectif, journal
  `),
  institutions: phrases(
    `institut, université, ministère, association, fondation, commission, comité, conseil, agence, centre, réseau, organisation, société, école, direction, bibliothèque`,
  ),
  openers: spelled(`
    le, la, les, un, une, des, du, ce, cet, cette, ces, celui, celle, ceux, celles, il, ils, elles, on, nous, vous, je,
    son, sa, ses, leur, leurs, notre, nos, lui, qui, que, quoi, dont, où, quand, comment, pourquoi, combien, quel,
    quelle, quels, quelles, dans, en, à, au, aux, de, par, pour, avec, sans, sous, sur, vers, chez, entre, parmi,
    pendant, durant, depuis, dès, lors, avant, après, contre, malgré, selon, suivant, outre, hors, jusque, jusqu'à,
    afin, grâce, face, suite, quant, concernant, et, ou, mais, donc, or, ni, car, si, comme, lorsque, puisque, alors,
    ainsi, aussi, puis, ensuite, enfin, finalement, d'abord, d'autres, d'autre, d'une, d'un, d'où, premièrement,
    deuxièmement, troisièmement, tout, toute, tous, toutes, plusieurs, certains, certaines, certain, certaine,
    quelques, chaque, chacun, chacune, aucun, aucune, autre, autres, même, mêmes, beaucoup, plus, moins, très, bien,
    mieux, bon, bonne, encore, déjà, toujours, souvent, parfois, maintenant, aujourd'hui, ici, voici, cependant,
    toutefois, néanmoins, pourtant, également, notamment, ailleurs, parallèlement, cela, ceci, ça, c'est, c'était,
    qu'il, qu'elle, qu'est-ce, est-ce, s'il, s'agissant, l'un, l'une, l'autre, n'est, est, sont, était, étaient, sera,
    ont, avait, ne, non, oui, merci, second, seconde, deuxième, troisième, dernier, dernière, nouveau, nouvelle,
    nouveaux, nouvelles, photo, image, source, compte, étant, ayant, interrogé, interrogée
  `),

  speech: frenchVerbs(`
    dit/disent/disait/disaient/dirent, expliquer, ajouter, affirmer, souligner, préciser, indiquer, noter, constater,
    observer, remarquer, signaler, mentionner, évoquer,
    rappelle/rappellent/rappelait/rappelaient/rappela/rappelèrent/rappelé, insister, déclarer, annoncer, informer,
    rapporter, raconter, relater, exposer, présenter, décrit/décrivent/décrivait/décrivaient/décrivit/décrivirent,
    détailler, résumer, synthétiser, conclut/concluent/concluait/concluaient/conclurent/conclu, estimer, penser,
    croit/croient/croyait/croyaient/crut/crurent/cru, jugeait/jugeaient/jugea/jugèrent/jugé, considérer, argumenter,
    arguer, soutient/soutiennent/soutenait/soutenaient/soutint/soutinrent/soutenu, défendre, plaider, prôner,
    préconiser, recommander, conseiller, suggérer, proposer, demander, interroger, questionner, répondre, répliquer,
    rétorquer, objecter, critiquer, dénoncer, déplorer, regretter, contester, douter,
    reconnaît/reconnait/reconnaissent/reconnaissait/reconnaissaient/reconnut/reconnurent/reconnu,
    admet/admettent/admettait/admettaient/admit/admirent/admis, concéder, confirmer, nier, avertir, alerter, avouer,
    appelle/appellent/appelait/appelaient/appela/appelèrent/appelé, exhorter, encourager, réclamer, exiger, espérer,
    souhaiter, craint/craignent/craignait/craignaient/craignit/craignirent, parler, discuter,
    débat/débattent/débattait/débattaient/débattit/débattirent/débattu, exprimer, commenter, marteler, réitérer,
    répéter, renchérir, poursuit/poursuivent/poursuivait/poursuivaient/poursuivit/poursuivirent/poursuivi,
    intervient/interviennent/intervenait/intervenaient/intervint/intervinrent, saluer, féliciter, témoigner, partager,
    clarifier, spécifier, nuancer, assurer, prétendre, avancer, énoncer, formuler, soulever, relever, pointer, réagir,
    inquiéter, étonner, s'interroger, s'inquiéter, s'étonner, s'opposer, s'exprimer, s'accorder, opposer, récapituler
  `),
  contribution: frenchVerbs(`
    donner, montrer, démontrer, voit/voient/voyait/voyaient/vit/virent/vu,
    veut/veulent/voulait/voulaient/voulut/voulurent/voulu, fait/font/faisait/faisaient/fit/firent,
    met/mettent/mettait/mettaient/mit/mirent/mis, prend/prennent/prenait/prenaient/prit/prirent/pris, poser, porter,
    apporter, aborder, traiter, analyser, examiner, explorer, comparer, citer, identifier, illustrer,
    offre/offrent/offrait/offraient/offrit/offrirent/offert, fournir, refléter, révéler, définir, préférer,
    privilégier, contribuer, entendre, apprend/apprennent/apprenait/apprenaient/apprit/apprirent/appris, travailler,
    prévoit/prévoient/prévoyait/prévoyaient/prévit/prévirent/prévu, planifier, envisager,
    revient/reviennent/revenait/revenaient/revint/revinrent/revenu/revenue/revenus/revenues, retracer, dresser, dévoiler,
    introduit/introduisent/introduisait/introduisaient/introduisit/introduisirent, consacrer, esquisser, tracer,
    approfondir, développer, chercher, comprend/comprennent/comprenait/comprenaient/comprit/comprirent/compris,
    sait/savent/savait/savaient/sut/surent/su, commencer, terminer, tient/tiennent/tenait/tenaient/tint/tinrent/tenu,
    rendre, passer, utiliser, appuyer, rejette/rejettent/rejetait/rejetaient/rejeta/rejetèrent/rejeté, énumérer,
    réfléchir, trouver, distinguer, s'appuyer, s'intéresser, s'attarder, s'engager, s'adresser, attirer, lancer,
    reprend/reprennent/reprenait/reprenaient/reprit/reprirent/repris
  `),
  duty: frenchVerbs(`
    modérer, préside/présidait/présidaient/présida/présidèrent/présidé, coprésidait/coprésida/coprésidé, animer,
    faciliter, organiser, coordonner, ouvre/ouvrent/ouvrait/ouvraient/ouvrit/ouvrirent/ouvert, clôt/clos, clôturer,
    lever, accueille/accueillent/accueillait/accueillaient/accueillit/accueillirent/accueilli, remercier, inviter,
    participer, assister, siéger, conduit/conduisent/conduisait/conduisaient/conduisit/conduisirent, diriger, mener,
    reçoit/reçoivent/recevait/recevaient/reçut/reçurent/reçu, inaugurer,
    rejoint/rejoignent/rejoignait/rejoignaient/rejoignit/rejoignirent, élu/élue/élus/élues, nommé/nommée,
    désigné/désignée, s'excuser
  `),
  auxiliaries: spelled(`
    a, ont, avait, avaient, aura, auront, aurait, ayant, n'a, n'ont, n'avait, l'a, l'ont, l'avait, y, se, s'est,
    s'était, lui, leur, ne, nous, vous, va, vont, vient, peut, peuvent, pouvait, doit, doivent, devait
  `),
  pronouns: spelled('il, elle'),
  pluralPronouns: spelled('ils, elles, tous deux, toutes deux, les deux, tous les deux, toutes les deux'),
  impersonal: phrases(
    `il est, il était, il y a, il y avait, il faut, il fallait, il s’agit, il s'agit, il existe, il semble, il reste, il en résulte`,
  ),
  prepositions: spelled('de, du, des, pour, par, chez, en, dans, à, avec'),
  articles: spelled('le, la, les, un, une, des, du'),
  conjunctions: spelled('et, ou, &'),
  complementizers: phrases('que'),
  relativePronouns: phrases('qui'),
  according: spelled(`
    selon, d'après, aux yeux de, de l'avis de, pour reprendre les mots de, aux dires de, comme le dit, comme le
    souligne, présenté par, évoqué par, soulevé par, proposé par, proposée par, posée par, suggéré par, suggérée par,
    souligné par, soulignée par, mentionné par, résumé par, intervention de, présentation de, exposé de, commentaire
    de, remarque de, question de, citation de, témoignage de
  `),
  firstPerson: phrases(`je, j'ai, j’ai, me, moi, mon, ma, mes, nous, notre, nos, vous, votre, vos`),
  capitalizesNouns: false,
  hasArticleBeforeNames: false,
  hasVerbSecond: false,
});
