import { spanishVerbs, withFeminine } from './spanish-forms.js';
import { phrases, type Vocabulary } from './vocabulary.js';

/** The words of reports in Spanish. */
export const spanish = (): Vocabulary => ({
  language: 'es',
  session: phrases(`
    sesión, sesión plenaria, sesión paralela, sesión de trabajo, panel, panel de discusión, panel de expertos, tema,
    eje, eje temático, bloque, bloque temático, mesa, mesa redonda, mesa de trabajo, mesa de diálogo, plenaria,
    plenario, conferencia, conferencia magistral, conferencia inaugural, ponencia, taller, módulo, grupo de trabajo,
    grupo, presentación, exposición, parte, punto, pregunta, desafío, reto, debate, diálogo, conversatorio, coloquio,
    foro, unidad, segmento, intervención, discusión
  `),
  day: phrases('día, jornada, día de trabajo'),
  summary: phrases(`
    resumen, resumen ejecutivo, síntesis, síntesis ejecutiva, resumen del taller, resumen de la reunión, resumen de la
    jornada, síntesis del taller, síntesis general, resumen general, resumen del informe, en resumen, en síntesis, en
    breve, de un vistazo, lo esencial, mensajes clave, sinopsis, compendio
  `),
  frame: phrases(`
    introducción, antecedentes, contexto, antecedentes y contexto, motivación, prefacio, preámbulo, presentación del
    taller, objetivo, objetivos, objetivo general, objetivos específicos, objetivos del taller, alcance, apertura,
    inauguración, bienvenida, palabras de bienvenida, conclusión, conclusiones, conclusiones generales, consideraciones
    finales, reflexiones finales, cierre, clausura, palabras de cierre, sesión inaugural, acto inaugural
  `),
  highlights: phrases(`
    puntos clave, puntos principales, principales puntos, puntos destacados, aspectos destacados, aspectos clave, ideas
    clave, ideas principales, mensajes principales, principales mensajes, hallazgos, principales hallazgos, resultados,
    principales resultados, conclusiones principales, lecciones aprendidas, aprendizajes, aportes, contribuciones,
    intervenciones, ponencias, presentaciones, puntos de discusión, notas, reflexiones
  `),
  exchanges: phrases(`
    preguntas y respuestas, pregunta y respuesta, ronda de preguntas, ronda de preguntas y respuestas, turno de
    preguntas, sesión de preguntas y respuestas, preguntas, preguntas del público, preguntas de la audiencia, preguntas
    de los asistentes, preguntas y comentarios, comentarios y preguntas, discusión, discusión general, discusión
    abierta, discusión plenaria, debate, debates, debate general, debate abierto, coloquio, intercambio, diálogo,
    ruegos y preguntas, preguntas y debate, turno de intervenciones, comentarios, discusión grupal
  `),
  questions: phrases(`
    preguntas guía, preguntas orientadoras, preguntas clave, preguntas generadoras, preguntas centrales, preguntas
    principales, preguntas para la discusión, preguntas para el debate, preguntas de discusión, preguntas disparadoras,
    preguntas abordadas, preguntas de investigación, preguntas de reflexión
  `),
  overview: phrases(`
    panorama, panorama general, visión general, descripción, descripción de la sesión, descripción general, resumen de
    la sesión, síntesis de la sesión, resumen del panel, resumen de la discusión, síntesis de la discusión, resumen del
    debate, desarrollo, desarrollo de la sesión, desarrollo de la reunión, relatoría
  `),
  recommendations: phrases(`
    recomendaciones, recomendación, principales recomendaciones, recomendaciones principales, recomendaciones clave,
    recomendaciones de política, recomendaciones generales, conclusiones y recomendaciones, recomendaciones y
    conclusiones, síntesis de recomendaciones, propuestas, propuestas de mejora, sugerencias, consejos, líneas de
    acción, propuestas de acción, llamado a la acción, llamamiento a la acción, llamada a la acción
  `),
  actions: phrases(`
    próximos pasos, próximo paso, siguientes pasos, pasos a seguir, pasos siguientes, acciones, acciones a seguir,
    acciones a realizar, acciones futuras, lista de acciones, lista de tareas, plan de acción, puntos de acción, tareas, tareas pendientes, pendientes,
    asuntos pendientes, compromisos, compromisos adquiridos, acuerdos, acuerdos y compromisos, acuerdos adoptados,
    decisiones, resoluciones, seguimiento, hoja de ruta, camino a seguir, por hacer
  `),
  people: phrases(`
    participantes, lista de participantes, relación de participantes, asistentes, lista de asistentes, lista de
    asistencia, asistencia, presentes, miembros presentes, miembros, integrantes, ausentes, ausencias, excusados,
    excusan su asistencia, invitados, invitadas, ponentes, lista de ponentes, panelistas, expositores, expositoras,
    conferencistas, oradores, oradoras, moderadores, moderación, moderador, moderadora, facilitadores, relatores,
    organizadores, comité organizador, comité científico, comité de programa, autores, autoras, sobre los autores,
    sobre los ponentes, biografías, reseñas biográficas
  `),
  agenda: phrases(`
    agenda, agenda del taller, orden del día, programa, programa del taller, programa de la jornada, cronograma,
    calendario, horario, temario, puntos del orden del día
  `),
  contents: phrases(`
    índice, índice general, índice de contenidos, tabla de contenido, tabla de contenidos, contenido, contenidos,
    sumario, lista de figuras, lista de tablas, índice de figuras, índice de tablas, índice de cuadros, esquema
  `),
  references: phrases(`
    referencias, referencias bibliográficas, bibliografía, fuentes, fuentes consultadas, obras citadas, lecturas
    recomendadas, lecturas adicionales, para saber más, notas al pie, notas finales, notas y referencias, enlaces,
    enlaces de interés, recursos, materiales, documentos, documentación, diapositivas, grabaciones, webgrafía
  `),
  boilerplate: phrases(`
    agradecimientos, agradecimiento, aviso legal, derechos de autor, copyright, licencia, descargo de responsabilidad,
    exención de responsabilidad, glosario, abreviaturas, siglas, acrónimos, siglas y acrónimos, lista de abreviaturas,
    lista de siglas, lista de acrónimos, contacto, contactos, créditos, financiación, financiamiento, patrocinadores
  `),
  topics: phrases('financiación, financiamiento, recursos, materiales'),
  occasion: phrases(`
    taller, talleres, conferencia, reunión, asamblea, coloquio, simposio, seminario, foro, cumbre, congreso, jornada,
    jornadas, encuentro, encuentros, consulta, conversatorio, sesión, convención, webinario, mesa redonda, informe,
    memoria, memorias, acta, actas, minuta, relatoría, resumen, reporte, crónica, síntesis
  `),
  numbers: phrases(`
    cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis,
    diecisiete, dieciocho, diecinueve, veinte
  `),
  dates: {
    months: phrases(
      'enero/ene, febrero/feb, marzo/mar, abril/abr, mayo/may, junio/jun, julio/jul, agosto/ago, septiembre/setiembre/sept, octubre/oct, noviembre/nov, diciembre/dic',
    ),
    weekdays: phrases('lunes, martes, miércoles, jueves, viernes, sábado, domingo'),
    of: ['de', 'del'],
    through: ['al', 'a'],
    and: ['y'],
    suffixes: ['º'],
    held: phrases('se celebró, se realizó, tuvo lugar, se llevó a cabo, se reunieron'),
    published: phrases('publicado, publicada, publicación, actualizado, actualizada, actualización'),
  },

  rosterLabels: phrases(`
    participante, participantes, asistente, asistentes, asisten, asistieron, asistencia, presente, presentes, miembros
    presentes, miembros, integrantes, ausente, ausentes, excusado, excusados, excusan, excusan su asistencia, invitado,
    invitados, invitada, invitadas, observadores, en línea, presencial, presidencia, presidente, presidenta, preside,
    moderador, moderadora, moderadores, moderadoras, moderación, modera, moderado por, facilitador, facilitadora,
    facilita, coordinador, coordinadora, coordinación, secretario, secretaria, secretaría, relator, relatora,
    relatores, relatoría, acta, toma de notas, notas, redacción, organizador, organizadora, organizadores, organiza,
    autor, autora, autores, autoras, ponentes, panelistas, expositores, expositoras, conferencistas, oradores,
    comentarista, anfitrión, anfitriona
  `),
  talkLabels: phrases(`
    ponente, ponentes, ponencia de, ponencia, expositor, expositora, expositores, expone, orador, oradora, oradores,
    conferencista, conferencistas, conferenciante, conferenciantes, disertante, disertantes, presentador, presentadora,
    presentado por, presenta, presentación de, charla de, conferencia de, exposición de, intervención de, a cargo de,
    interviene, intervienen, imparte, impartido por
  `),
  otherLabels: phrases(`
    sí, no, a favor, en contra, abstención, abstenciones,
    nota, notas, observación, observaciones, acción, acciones, fecha, fechas, hora, horario, inicio, fin, duración,
    lugar, sede, sala, dónde, cuándo, quién, qué, por qué, cómo, orden del día, agenda, asunto, asuntos, tema, temas,
    problema, problemas, solución, soluciones, meta, metas, objetivo, objetivos, antecedentes, contexto, ejemplo,
    ejemplos, por ejemplo, ej, es decir, actualización, decisión, decisiones, acuerdo, acuerdos, resolución,
    resoluciones, votación, resultado, resultados, próximos pasos, título, contacto, correo electrónico, e-mail,
    teléfono, tel, fax, web, sitio web, dirección, enlace, enlaces, fuente, fuentes, ver también, figura, tabla,
    cuadro, gráfico, anexo, anexos, apéndice, estado, motivación, resumen, palabras clave, categoría, categorías,
    nombre, institución, formato, idioma, público, diapositivas, video, grabación, discusión, debate, comentarios,
    propuesta, propuestas, opción, opciones, ventajas, desventajas, beneficios, desafíos, retos, oportunidades,
    riesgos, recomendación, recomendaciones, plazo, responsable, responsables, conclusión, conclusiones, síntesis,
    razón, importante, atención, consejo, día, sesión, parte, sección, paso, fase, etapa, grupo, equipo, otro, otros,
    todos, comité, consenso, hallazgo, hallazgos, idea, ideas, definición, propósito, alcance, método, métodos,
    enfoque, impacto, lecciones, punto, puntos, pregunta, preguntas, respuesta, respuestas, panel, mesa
  `),
  questionLabels: phrases('p, pregunta'),
  answerLabels: phrases('r, respuesta, contestación'),
  commentLabels: phrases('c, comentario, observación, aporte'),
  actionLabels: phrases('acción, tarea, punto de acción, compromiso, acuerdo, pendiente'),
  bylines: phrases(`
    por, escrito por, redactado por, elaborado por, preparado por, publicado por, notas de, informe de
  `),

  roles: withFeminine(`
    moderador, moderación, presidente, presidenta, presidencia, facilitador, relator, secretario, coordinador,
    anfitrión, anfitriona, comentarista, panelista, ponente, expositor, orador, conferencista, conferenciante,
    disertante, presentador, organizador, redactor
  `),
  honorifics: phrases(`
    sr, sra, srta, sres, sras, señor, señora, señorita, señores, señoras, senor, senora, dr, dra, doctor, doctora,
    prof, profa, profª, profesor, profesora, don, doña, dona, dña, dna, d, dª, lic, licda, licenciado, licenciada, ing,
    arq, abg, mtro, mtra, mg, msc, phd, magíster, excmo, excma, ilmo, ilma
  `),
  titles: withFeminine(`
    presidente, presidenta, expresidente, expresidenta, vicepresidente, vicepresidenta, copresidente, copresidenta,
    ministro, viceministro, secretario, subsecretario, senador, diputado, congresista, parlamentario, alcalde,
    alcaldesa, intendente, intendenta, concejal, concejala, gobernador, embajador, comisionado, comisario, consejero,
    juez, jueza, magistrado, fiscal, procurador, defensor, director, subdirector, general, adjunto, gerente, gerenta,
    jefe, jefa, responsable, encargado, coordinador, administrador, ejecutivo, delegado, representante, portavoz,
    vocero, profesor, catedrático, docente, maestro, decano, rector, vicerrector, investigador, científico,
    historiador, sociólogo, antropólogo, politólogo, economista, jurista, abogado, periodista, redactor, editor, autor,
    escritor, estadístico, informático, ingeniero, arquitecto, urbanista, desarrollador, programador, diseñador,
    consultor, asesor, analista, experto, especialista, técnico, fundador, cofundador, emprendedor, empresario,
    inversionista, inversor, activista, líder, dirigente, estudiante, doctorando, bibliotecario, archivista, archivero,
    curador, médico, enfermero, paciente, biólogo, físico, químico, psicólogo, agricultor, miembro, integrante, colega,
    participante, asistente, ponente, panelista, expositor, orador, conferencista, conferenciante, moderador,
    facilitador, organizador, relator, comentarista, invitado, anfitrión, anfitriona, tesorero
  `),
  others: ['algunos', 'algunas', 'otros', 'otras', 'varios', 'varias'],
  audience: phrases(`
    participante, participantes, asistente, asistentes, público, audiencia, auditorio, asamblea, sala, pleno, plenaria,
    miembro, miembros, integrante, integrantes, persona, personas, alguien, delegado, delegada, delegados, delegadas,
    delegados y delegadas, estudiante, estudiantes, colega, colegas, observador, observadora, observadores,
    observadoras, moderador, moderadora, moderador/a, facilitador, facilitadora, presidente, presidenta, invitado,
    invitada, invitados, invitadas, representantes, vecinos, vecinas, compañero, compañera, compañeros, compañeras
  `),
  panel: phrases(`
    panelista, panelistas, panel, ponente, ponentes, expositor, expositora, expositores, expositoras, expositores/as,
    orador, oradora, oradores, oradoras, oradores/as, conferencista, conferencistas, conferenciante, conferenciantes,
    disertante, disertantes, presentador, presentadora, presentadores, presentadoras, comentarista, comentaristas,
    experto, experta, expertos, expertas, expertos y expertas, expert@s, especialistas, mesa
  `),
  particles: phrases('de, del, la, las, los, di, da, van, von, der, den, el, al, ben, bin, ibn'),
  affiliationParticles: [],
  organization: phrases(`
    fundación, instituto, institución, instituciones, universidad, universidades, facultad, colegio, escuela, academia,
    organización, organizaciones, asociación, agencia, ministerio, secretaría, departamento, dirección, consejo,
    sociedad, centro, red, consorcio, alianza, comisión, banco, unión, sindicato, programa, foro, oficina, iniciativa,
    laboratorio, laboratorios, fondo, fondos, federación, confederación, autoridad, corte, tribunal, división, comité,
    junta, equipo, grupo, compañía, empresa, empresas, cooperativa, cámara, biblioteca, bibliotecas, museo, archivo,
    archivos, gobierno, administración, ayuntamiento, alcaldía, municipio, parlamento, congreso, senado, partido,
    conferencia, taller, talleres, sesión, panel, redonda, coloquio, seminario, cumbre, reunión, encuentro, jornada,
    jornadas, semana, plan, política, políticas, informe, acta, ley, decreto, derecho, derechos, dato, datos, ciencia,
    ciencias, investigación, desarrollo, tecnología, tecnologías, sistema, sistemas, servicio, servicios, plataforma,
    información, salud, educación, enseñanza, formación, cultura, ambiente, medio, clima, energía, agricultura,
    economía, transporte, vivienda, seguridad, comunidad, comunidades, público, pública, públicas, públicos,
    internacional, nacional, federal, europeo, europea, regional, global, mundo, naciones, unidas, unidos, estado,
    estados, áfrica, américa, europa, latina, norte, oeste, ciudad, provincia, región, república, reino, avenida,
    hotel, trabajo, pasos, introducción, antecedentes, contexto, panorama, resumen, síntesis, conclusión, conclusiones,
    recomendaciones, discusión, debate, preguntas, respuestas, tema, temas, agenda, orden, notas, anexo, tabla, cuadro,
    figura, capítulo, sección, nuevo, nueva, apertura, clausura, cierre, bienvenida, inauguración, plenaria,
    presentación, presentaciones, ponencia, ponencias, lecciones, prácticas, futuro, desafíos, retos, oportunidades,
    resultados, métodos, referencias, participantes, asistentes, ponentes, internet, web, digital, digitales,
    transformación, código, modelo, modelos, protocolo, normas, estrategia, acceso, análisis, inteligencia, artificial,
    proyecto, proyectos, acción, acciones, acuerdos, objetivos, enero, febrero, marzo, mayo, junio, agosto, septiembre,
    octubre, noviembre, diciembre, lunes, martes, miércoles, jueves, viernes, sábado, verano, página, versión, parte,
    eje, bloque
  `),
  institutions: phrases(
    `instituto, universidad, ministerio, asociación, fundación, comisión, comité, consejo, agencia, centro, red, organización, sociedad, escuela, dirección, biblioteca, secretaría, innovación, tecnología`,
  ),
  openers: phrases(`
    el, la, los, las, lo, un, una, unos, unas, este, esta, estos, estas, esto, ese, esa, esos, esas, eso, aquel,
    aquellos, él, ellos, ellas, nosotros, nosotras, yo, se, su, sus, nuestro, nuestra, nuestros, nuestras, quien,
    quién, quienes, quiénes, que, qué, cual, cuál, cuáles, donde, dónde, cuando, cuándo, como, cómo, cuanto, cuántos,
    por, para, en, al, de, del, desde, hasta, hacia, con, sin, sobre, bajo, ante, tras, entre, contra, durante,
    mediante, según, conforme, excepto, salvo, respecto, acerca, además, asimismo, igualmente, también, pero, sino,
    mas, aunque, porque, pues, ya, si, sí, no, ni, así, entonces, luego, después, antes, ahora, hoy, ayer, mañana,
    aquí, ahí, allí, finalmente, posteriormente, seguidamente, inicialmente, primero, primera, segundo, segunda,
    tercero, tercera, último, última, todo, toda, todos, todas, algunos, algunas, alguna, algún, alguien, algo,
    ninguno, ninguna, muchos, muchas, mucho, mucha, muy, más, menos, poco, pocos, varios, varias, ambos, ambas, cada,
    otro, otra, otros, otras, mismo, misma, tanto, tan, tal, tales, solo, incluso, aun, todavía, siempre, nunca,
    quizás, gracias, debido, dado, dada, dados, frente, junto, gran, buena, mejor, nuevo, nueva, nuevos, nuevas, es,
    son, era, fue, fueron, está, están, hay, hubo, había, ha, hace, cabe, existe, foto, imagen, fuente, nota, mientras,
    siguiendo, refiriéndose
  `),
  speech: spanishVerbs(`
    dice/dicen/dijo/dijeron/dicho, explicar, afirmar, señalar, indicar, destacar, subrayar, resaltar, remarcar,
    recalcar, enfatizar, comentar, mencionar, añadir, agregar, preguntar, responder, contestar, replicar, aclarar,
    precisar, puntualizar, matizar, apuntar, argumentar, alegar, opinar, considerar, estimar,
    piensa/piensan/pensó/pensaron/pensado, cree/creen/creyó/creyeron/creído, expresar,
    manifiesta/manifiestan/manifestó/manifestaron/manifestado, hablar, discutir, debatir, criticar, cuestionar,
    lamentar, denunciar, advierte/advierten/advirtió/advirtieron/advertido, alertar, avisar, instar, exhortar, urgir,
    animar, aboga/abogan/abogó/abogaron, reclamar, exigir, solicitar, pide/piden/pidió/pidieron/pedido, aconsejar,
    recomienda/recomiendan/recomendó/recomendaron/recomendado, sugiere/sugieren/sugirió/sugirieron/sugerido,
    propone/proponen/propuso/propusieron/propuesto, expone/exponen/expuso/expusieron/expuesto, anunciar, declarar,
    informar, reportar, relatar, narrar, cuenta/cuentan/contó/contaron/contado,
    describe/describen/describió/describieron/descrito, presentar, detallar, resumir, sintetizar,
    concluye/concluyen/concluyó/concluyeron/concluido, reiterar, insistir, confirmar, admitir, reconocer, aceptar,
    niega/niegan/negó/negaron/negado, coincidir, discrepar, objetar, observar, plantear, elogiar, valorar, aseverar,
    asegurar, dudar, transmitir, incidir, esperar, desear, temer, prosigue/prosiguen/prosiguió/prosiguieron/proseguido,
    continúa/continúan/continuó/continuaron/continuado, pronunciar, comunicar, ratificar, platicar, charlar,
    defiende/defienden/defendió/defendieron/defendido, sostiene/sostienen/sostuvo/sostuvieron/sostenido,
    mantiene/mantienen/mantuvo/mantuvieron/mantenido, interviene/intervienen/intervino/intervinieron/intervenido,
    recuerda/recuerdan/recordó/recordaron/recordado, refiere/refieren/refirió/refirieron/referido, aludir, compartir,
    reflexionar, ejemplificar, constatar, acotar, especificar, relacionar, protestar, llamar, felicitar,
    opone/oponen/opuso/opusieron/opuesto, repite/repiten/repitió/repitieron/repetido, sentenciar, ahondar, ponderar, rebatir, refutar
  `),
  contribution: spanishVerbs(`
    da/dan/dio/dieron/dado, muestra/muestran/mostró/mostraron/mostrado, ve/ven/vio/vieron/visto,
    hace/hacen/hizo/hicieron/hecho, pone/ponen/puso/pusieron/puesto, quiere/quieren/quiso/quisieron/querido, necesitar,
    encuentra/encuentran/encontró/encontraron/encontrado, trabajar, trae/traen/trajo/trajeron/traído, analizar,
    examinar, abordar, tratar, repasar, revisar, explorar, comparar, citar, identificar, ilustrar, ofrecer,
    proporcionar, aportar, revelar, definir, prefiere/prefieren/prefirió/prefirieron/preferido, priorizar,
    contribuye/contribuyen/contribuyó/contribuyeron/contribuido, oye/oyen/oyó/oyeron/oído, escuchar, aprender, recoger,
    planear, planificar, prevé/prevén/previó/previeron/previsto, demuestra/demuestran/demostró/demostraron/demostrado,
    centrar, enfocar, introduce/introducen/introdujo/introdujeron/introducido, dedicar, profundizar, delinear, esbozar,
    basar, apoyar, respaldar, rechazar, entiende/entienden/entendió/entendieron/entendido,
    sabe/saben/supo/supieron/sabido, conocer, comprender, empieza/empiezan/empezó/empezaron/empezado,
    comienza/comienzan/comenzó/comenzaron/comenzado, iniciar, terminar, finalizar, buscar, pretender, intentar,
    utilizar, usar, enumerar, evidenciar, distinguir, retomar, levantar, desarrollar, comprometer, lanzar,
    evalúa/evalúan/evaluó/evaluaron/evaluado, trazar, lee/leen/leyó/leyeron/leído
  `),
  duty: spanishVerbs(`
    moderar, presidir, copresidir, coordinar, organizar, facilitar, inaugurar, abre/abren/abrió/abrieron/abierto,
    clausurar, cierra/cierran/cerró/cerraron/cerrado, acoger, recibir, agradecer, asistir, participar, acudir,
    conduce/conducen/condujo/condujeron/conducido, dirigir, liderar, invitar, saludar, convocar,
    elige/eligen/eligió/eligieron/elegido/elegida/electo/electa, nombrar, nombrada, designar, designada, excusar,
    disculpar, incorporar, ausentar, retirar, despide/despiden/despidió/despidieron/despedido, llegar,
    sale/salen/salió/salieron/salido, unir, recorrer, ganar, patrocinar, acompañar, representar, firmar
  `),
  auxiliaries: phrases(`
    ha, han, había, habían, hubo, habrá, habría, se, le, les, lo, nos, puede, pueden, podía, podría, debe, deben, va,
    van
  `),
  pronouns: phrases('él, ella'),
  pluralPronouns: phrases('ellos, ellas, ambos, ambas, los dos, las dos'),
  impersonal: phrases('es, hay'),
  prepositions: phrases('de, del, por, para, en, desde, con'),
  articles: phrases('el, la, los, las, un, una, unos, unas'),
  conjunctions: phrases('y, e, o, u, &'),
  complementizers: phrases('que'),
  relativePronouns: phrases('que, quien, quienes'),
  according: phrases(`
    según, de acuerdo con, a juicio de, en opinión de, en palabras de, a decir de, tal como señaló, como señaló, como
    indicó, como dijo, como explicó, como mencionó, como destacó, presentado por, planteado por, propuesto por,
    sugerido por, señalado por, mencionado por, expuesto por, destacado por, intervención de, ponencia de, exposición
    de, presentación de, comentario de, comentarios de, pregunta de, palabras de, aporte de, cita de, testimonio de
  `),
  firstPerson: phrases(`yo, me, mi, mis, nosotros, nos, nuestro, nuestra, nuestros, nuestras`),
  capitalizesNouns: false,
  hasArticleBeforeNames: false,
  hasVerbSecond: false,
});
