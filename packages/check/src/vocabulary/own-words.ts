import { phrases } from '@findings/language';

/** Words about the writer of a proposal in one language, as data. `*` at the start or end of a word stands for any letters. */
export interface OwnWords {
  /** The writer, or the writer's project, in a clause: `nuestro`, `este proyecto`. In languages that drop pronouns, also verb forms. */
  readonly subjects: readonly string[];
  /** Words that begin a clause about something else: `porque`, `que`. */
  readonly clauses: readonly string[];
  /** Labels of plans before a colon: `Objetivo 2:`. */
  readonly labels: readonly string[];
}

/** The words in languages other than English. */
export const ownWords: readonly OwnWords[] = [
  {
    // Spanish
    subjects: phrases(`
      nosotros, nosotras, nuestro, nuestra, nuestros, nuestras, este proyecto, esta propuesta, este programa, esta solicitud,
      este estudio, este piloto, el presente proyecto, la presente propuesta, el proyecto propuesto, la entidad solicitante,
      el solicitante, el consorcio, vamos a, *aremos, *eremos, *iremos
    `),
    clauses: phrases(`
      porque, que, quien, quienes, cuyo, cuya, donde, ya que, puesto que, pues, mientras, aunque, si, cuando, como, frente a
    `),
    labels: phrases(`
      objetivo, objetivo específico, objetivo general, meta, resultado, producto, actividad, hito, indicador, presupuesto,
      coste, costo, total, tarea, fase, año, mes, personal
    `),
  },
  {
    // French
    subjects: phrases(`
      nous, notre, nos, ce projet, cette proposition, ce programme, cette demande, cette étude, le présent projet,
      la présente proposition, le projet proposé, le demandeur, la demanderesse, le consortium, je,
      formerons, aurons, ferons, serons, prendrons, créerons, organiserons, recruterons, construirons, testerons, publierons,
      achèterons, installerons, accompagnerons, embaucherons, mettrons, lancerons, financerons, utiliserons
    `),
    clauses: phrases(`
      car, parce que, parce qu*, que, qui, dont, où, puisque, puisqu*, tandis que, alors que, bien que, si, quand, lorsque, comme
    `),
    labels: phrases(`
      objectif, objectif spécifique, objectif général, cible, résultat, livrable, activité, jalon, indicateur, budget, coût,
      coûts, total, tâche, phase, année, mois, personnel
    `),
  },
  {
    // German
    subjects: phrases(`
      wir, ich, uns, unser, unsere, unserem, unseren, unserer, unseres, dieses projekt, dieser antrag, dieses programm,
      diese studie, das vorliegende projekt, der vorliegende antrag, das beantragte projekt, die antragsteller,
      die antragstellerin, der antragsteller, das konsortium
    `),
    clauses: phrases(`
      denn, weil, dass, daß, da, während, obwohl, wenn, falls, wie, wo, welche, welcher, welches, deren, dessen
    `),
    labels: phrases(`
      ziel, einzelziel, gesamtziel, ergebnis, aktivität, maßnahme, meilenstein, indikator, budget, kosten, summe, gesamt, aufgabe,
      arbeitspaket, phase, jahr, monat, personal
    `),
  },
  {
    // Portuguese
    subjects: phrases(`
      nós, nosso, nossa, nossos, nossas, este projeto, este projecto, esta proposta, este programa, esta candidatura,
      este estudo, o presente projeto, a presente proposta, o projeto proposto, o proponente, o consórcio, vamos, *aremos,
      *eremos, *iremos
    `),
    clauses: phrases(`
      porque, que, quem, cujo, cuja, onde, já que, pois, enquanto, embora, se, quando, como
    `),
    labels: phrases(`
      objetivo, objectivo, objetivo específico, meta, resultado, produto, atividade, indicador, orçamento, custo, total,
      tarefa, fase, ano, mês, pessoal
    `),
  },
];
