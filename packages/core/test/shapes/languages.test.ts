import { describe, expect, test } from 'vitest';
import { lines, session, sketch, sketchFront, sketchPeople } from '../sketch.js';

describe('A report may be in', () => {
  test('German', () => {
    const report = lines(
      '# Brunnenforum',
      '',
      '## Teilnehmende',
      '',
      '- Anna Weber (Wasserbund)',
      '- Jens Köhler (Hafenamt)',
      '',
      '## Brunnen',
      '',
      'Anna Weber erklärte, dass die Brunnen trocken seien. Sie nannte die Pumpen als Grund. Herr Köhler fragte, wer zahlt.',
      '',
      'Die Pumpen sind alt und für den Ort nicht gut, und eine neue ist teuer.',
      '',
      '## Nächste Schritte',
      '',
      '- Die Brunnen zählen.',
    );
    expect(sketch(report)).toEqual([
      'brunnen # Brunnen',
      'brunnen.p1 Anna Weber erklärte, dass die Brunnen trocken seien. Sie nannte die Pumpen als Grund. Herr Köhler fragte, wer zahlt.',
      '  » [weber] Anna Weber erklärte, dass die Brunnen trocken seien. Sie nannte die Pumpen als Grund.',
      '  » [kohler] Herr Köhler fragte, wer zahlt.',
      'brunnen.p2 Die Pumpen sind alt und für den Ort nicht gut, und eine neue ist teuer.',
      'a1 Die Brunnen zählen.',
    ]);
  });

  test('German, with an organization after “von”', () => {
    const report = lines(
      '# Brunnenforum',
      '',
      '## Brunnen',
      '',
      'Die Pumpe ist alt und für den Ort nicht gut, so Anna Weber von der Stiftung Brunnenwerk.',
      '',
      'Jens Köhler von Hafen Hilft betonte die Kosten der Pumpe. Ludwig von Arnim sagte, dass niemand zahlt.',
    );
    expect(sketch(report)).toEqual([
      'brunnen # Brunnen',
      'brunnen.p1 Jens Köhler von Hafen Hilft betonte die Kosten der Pumpe. Ludwig von Arnim sagte, dass niemand zahlt.',
      '  » [kohler] Jens Köhler von Hafen Hilft betonte die Kosten der Pumpe.',
      '  » [von-arnim] Ludwig von Arnim sagte, dass niemand zahlt.',
      'brunnen.h1 [weber] Die Pumpe ist alt und für den Ort nicht gut, so Anna Weber von der Stiftung Brunnenwerk.',
    ]);
  });

  test('German, with the subject after the verb', () => {
    const report = session(
      'Danach stellte Jonas Vogel seine Karte der Brunnen vor. Zeitgleich zeigte Petra Lang, wie man eine Pumpe pflegt, und nicht mehr.',
      '',
      'Die Leiterin zeigte Paul Stein die Pumpe, und die ist aus Holz und nicht neu.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Danach stellte Jonas Vogel seine Karte der Brunnen vor. Zeitgleich zeigte Petra Lang, wie man eine Pumpe pflegt, und nicht mehr.',
      '  » [vogel] Danach stellte Jonas Vogel seine Karte der Brunnen vor.',
      '  » [lang] Zeitgleich zeigte Petra Lang, wie man eine Pumpe pflegt, und nicht mehr.',
      's1.p2 Die Leiterin zeigte Paul Stein die Pumpe, und die ist aus Holz und nicht neu.',
    ]);
  });

  test('French', () => {
    const report = lines(
      '# Forum des puits',
      '',
      '## Participants',
      '',
      '- Claire Dubois (Fonds des puits)',
      '- Marc Lefèvre (Office du port)',
      '',
      '## Les puits',
      '',
      'Claire Dubois a expliqué que les puits sont à sec. Selon Marc Lefèvre, personne ne les compte.',
      '',
      'La pompe est vieille et une neuve est chère, avec ou sans cette aide.',
      '',
      '## Recommandations',
      '',
      '- Compter les puits.',
    );
    expect(sketch(report)).toEqual([
      'les-puits # Les puits',
      'les-puits.p1 Claire Dubois a expliqué que les puits sont à sec. Selon Marc Lefèvre, personne ne les compte.',
      '  » [dubois] Claire Dubois a expliqué que les puits sont à sec.',
      '  » [lefevre] Selon Marc Lefèvre, personne ne les compte.',
      'les-puits.p2 La pompe est vieille et une neuve est chère, avec ou sans cette aide.',
      'r1 Compter les puits.',
    ]);
  });

  test('Spanish', () => {
    const report = lines(
      '# Foro de pozos',
      '',
      '## Participantes',
      '',
      '- Ana Díaz (Fondo de Pozos)',
      '- Tomás Romero (Oficina de Lluvia)',
      '',
      '## Los pozos',
      '',
      'Ana Díaz dijo que los pozos están secos. Según Tomás Romero, nadie los cuenta.',
      '',
      'Una bomba del pueblo es vieja, y el fondo también tiene las suyas.',
      '',
      '## Recomendaciones',
      '',
      '- Contar los pozos.',
    );
    expect(sketch(report)).toEqual([
      'los-pozos # Los pozos',
      'los-pozos.p1 Ana Díaz dijo que los pozos están secos. Según Tomás Romero, nadie los cuenta.',
      '  » [diaz] Ana Díaz dijo que los pozos están secos.',
      '  » [romero] Según Tomás Romero, nadie los cuenta.',
      'los-pozos.p2 Una bomba del pueblo es vieja, y el fondo también tiene las suyas.',
      'r1 Contar los pozos.',
    ]);
  });

  test('Portuguese', () => {
    const report = lines(
      '# Fórum dos poços',
      '',
      '## Participantes',
      '',
      '- Ana Dias (Fundo dos Poços)',
      '- Tomás Rocha (Agência da Chuva)',
      '',
      '## Os poços',
      '',
      'Ana Dias disse que os poços estão secos. Segundo Tomás Rocha, ninguém os conta.',
      '',
      'Uma bomba não é nova, e em maio foi também cara.',
      '',
      '## Recomendações',
      '',
      '- Contar os poços.',
    );
    expect(sketch(report)).toEqual([
      'os-pocos # Os poços',
      'os-pocos.p1 Ana Dias disse que os poços estão secos. Segundo Tomás Rocha, ninguém os conta.',
      '  » [dias] Ana Dias disse que os poços estão secos.',
      '  » [rocha] Segundo Tomás Rocha, ninguém os conta.',
      'os-pocos.p2 Uma bomba não é nova, e em maio foi também cara.',
      'r1 Contar os poços.',
    ]);
  });

  test.each([
    [
      'Der Workshop fand vom 17. bis 19. September 2012 in Bern statt, und er war nicht lang.',
      '2012-09-17 to 2012-09-19',
    ],
    ["L'atelier a eu lieu du 1er au 3 juin 2015 dans une école, avec vingt personnes.", '2015-06-01 to 2015-06-03'],
    ['El taller se celebró el 17 y 18 de mayo de 2019 en el puerto, con las dos juntas.', '2019-05-17 to 2019-05-18'],
    ['A oficina foi realizada de 28 de fevereiro a 2 de março de 2016, e não em uma sala.', '2016-02-28 to 2016-03-02'],
  ])('a language with its own dates: %s', (opening, dates) => {
    expect(sketchFront(session(opening))).toContain(`dates: ${dates}`);
  });

  test('a verb at the end of a German sentence whose agent comes before it', () => {
    const report = lines(
      '# Brunnentreffen',
      '',
      '## Teilnehmende',
      '',
      '- Ana Kestler',
      '- Tom Lindqvist',
      '',
      '## Die Brunnen',
      '',
      'Im Mai wurde von Ana vorgeschlagen, alle Brunnen zu zählen und die Pumpen zu prüfen.',
      '',
      'Die Pumpe von Tom wurde in der letzten Woche auf dem Markt verkauft, und von Ana wurde eine aus Holz nach Bern gebracht.',
    );
    expect(sketch(report).slice(1)).toEqual([
      'die-brunnen.p1 Die Pumpe von Tom wurde in der letzten Woche auf dem Markt verkauft, und von Ana wurde eine aus Holz nach Bern gebracht.',
      'die-brunnen.h1 [kestler] Im Mai wurde von Ana vorgeschlagen, alle Brunnen zu zählen und die Pumpen zu prüfen.',
    ]);
  });

  test('a Spanish name before an organization', () => {
    const report = lines(
      '# Foro de los pozos',
      '',
      'En el foro, Lucía Quintero del Banco Central nos platicó sobre los pozos que se han secado en mayo.',
    );
    expect(sketchPeople(report)).toEqual(['quintero: Lucía Quintero']);
  });
});
