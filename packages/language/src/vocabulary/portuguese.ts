import { portugueseVerbs, withFeminine } from './portuguese-forms.js';
import { phrases, type Vocabulary } from './vocabulary.js';

/** The words of reports in Portuguese, in the spelling of Brazil and of Portugal. */
export const portuguese = (): Vocabulary => ({
  language: 'pt',

  session: phrases(`
    sessão, sessão plenária, sessão paralela, sessão de trabalho, painel, painel de discussão, painel de debate, tema,
    eixo, eixo temático, bloco, bloco temático, mesa, mesa redonda, mesa-redonda, mesa de diálogo, plenária, plenário,
    conferência, conferência de abertura, palestra, comunicação, oficina, workshop, módulo, grupo de trabalho, gt,
    grupo, apresentação, exposição, parte, ponto, pergunta, questão, desafio, debate, diálogo, roda de conversa,
    colóquio, fórum, unidade, intervenção, discussão
  `),
  day: phrases('dia, jornada, dia de trabalho'),
  summary: phrases(`
    resumo, resumo executivo, sumário executivo, síntese, síntese executiva, resumo da oficina, resumo do workshop,
    resumo da reunião, resumo do evento, síntese da oficina, síntese geral, resumo geral, resumo do relatório, em
    resumo, em síntese, em poucas palavras, o essencial, mensagens-chave, mensagens chave, sinopse
  `),
  frame: phrases(`
    introdução, antecedentes, contexto, contextualização, enquadramento, motivação, prefácio, prólogo, preâmbulo,
    objetivo, objetivos, objectivo, objectivos, objetivo geral, objetivos específicos, objetivos da oficina, objetivos
    do workshop, escopo, âmbito, sobre a oficina, sobre o workshop, abertura, boas-vindas, palavras de abertura, mesa
    de abertura, conclusão, conclusões, considerações iniciais, considerações finais, notas finais, encerramento,
    sessão de abertura, sessão de encerramento, cerimônia de abertura
  `),
  highlights: phrases(`
    pontos-chave, pontos chave, pontos principais, principais pontos, pontos de destaque, destaques, ideias-chave,
    ideias principais, mensagens principais, principais mensagens, achados, principais achados, principais conclusões,
    constatações, resultados, principais resultados, lições aprendidas, lições, aprendizados, contribuições,
    intervenções, falas, palestras, apresentações, exposições, pontos abordados, pontos de discussão, notas, reflexões
  `),
  exchanges: phrases(`
    perguntas e respostas, pergunta e resposta, sessão de perguntas, sessão de perguntas e respostas, rodada de
    perguntas, ronda de perguntas, perguntas, perguntas do público, perguntas da plateia, perguntas da audiência,
    perguntas dos participantes, perguntas e comentários, comentários e perguntas, questões e respostas, discussão,
    discussões, discussão geral, discussão aberta, discussão em plenária, debate, debates, debate geral, debate aberto,
    troca de ideias, diálogo, intervenções do público, outros assuntos, comentários, discussão em grupo
  `),
  questions: phrases(`
    perguntas norteadoras, questões norteadoras, perguntas orientadoras, questões orientadoras, perguntas-chave,
    questões-chave, perguntas chave, questões centrais, questões principais, perguntas para discussão, questões para
    discussão, questões para debate, perguntas geradoras, perguntas disparadoras, questões abordadas, questões de
    pesquisa, questões de investigação, perguntas guia, pergunta norteadora
  `),
  overview: phrases(`
    panorama, panorama geral, visão geral, descrição, descrição da sessão, descrição geral, resumo da sessão, síntese
    da sessão, resumo do painel, resumo da discussão, síntese da discussão, resumo do debate, desenvolvimento,
    desenvolvimento da sessão, desenrolar da sessão, relatoria, relato
  `),
  recommendations: phrases(`
    recomendações, recomendação, principais recomendações, recomendações principais, recomendações-chave, recomendações
    de política, recomendações de políticas, recomendações gerais, conclusões e recomendações, recomendações e
    conclusões, síntese das recomendações, propostas, propostas de melhoria, sugestões, conselhos, linhas de ação,
    linhas de acção, propostas de ação, chamada à ação, apelo à ação, chamado à ação
  `),
  actions: phrases(`
    próximos passos, próximo passo, passos seguintes, próximas etapas, próximas ações, ações, acções, ações futuras,
    plano de ação, plano de acção, lista de ações, lista de tarefas, pontos de ação, itens de ação, encaminhamentos, encaminhamento, tarefas, tarefas
    pendentes, pendências, compromissos, compromissos assumidos, acordos, deliberações, decisões, resoluções,
    acompanhamento, seguimento, roteiro, caminho a seguir, a fazer
  `),
  people: phrases(`
    participantes, lista de participantes, presentes, lista de lista de presenças, presenças, presença, membros
    presentes, membros, integrantes, ausentes, ausências, faltas, ausências justificadas, convidados, convidadas,
    palestrantes, lista de palestrantes, painelistas, expositores, expositoras, oradores, oradoras, conferencistas,
    debatedores, moderadores, moderação, moderador, moderadora, mediadores, mediação, facilitadores, relatores,
    organizadores, comissão organizadora, comitê organizador, comité organizador, comissão científica, comitê
    científico, autores, autoras, sobre os autores, sobre os palestrantes, sobre os oradores, biografias
  `),
  agenda: phrases(`
    agenda, pauta, pauta da reunião, ordem do dia, ordem de trabalhos, programa, programação, programa da oficina,
    programa do workshop, cronograma, calendário, horário
  `),
  contents: phrases(`
    índice, índice geral, sumário, conteúdo, conteúdos, tabela de conteúdos, lista de figuras, lista de tabelas, lista
    de quadros, índice de figuras, índice de tabelas, estrutura do relatório
  `),
  references: phrases(`
    referências, referências bibliográficas, bibliografia, fontes, fontes consultadas, obras citadas, leituras
    recomendadas, leituras adicionais, para saber mais, notas de rodapé, notas de fim, notas e referências, links,
    ligações, recursos, materiais, documentos, documentação, slides, gravações
  `),
  boilerplate: phrases(`
    agradecimentos, agradecimento, aviso legal, direitos autorais, direitos de autor, copyright, licença, isenção de
    responsabilidade, glossário, abreviaturas, siglas, acrónimos, acrônimos, siglas e acrónimos, siglas e acrônimos,
    lista de abreviaturas, lista de siglas, lista de acrónimos, contato, contacto, créditos, créditos fotográficos,
    expediente, financiamento, patrocinadores, apoio, quem somos
  `),
  topics: phrases('financiamento, apoio, recursos, materiais'),
  occasion: phrases(`
    oficina, oficinas, workshop, conferência, reunião, assembleia, colóquio, simpósio, seminário, fórum, cúpula,
    cimeira, congresso, jornada, jornadas, encontro, encontros, consulta, sessão, convenção, webinário, webinar,
    mesa-redonda, evento, relatório, ata, atas, acta, actas, anais, minuta, relatoria, memória, resumo, relato, síntese
  `),
  numbers: phrases(`
    zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quinze, dezesseis,
    dezessete, dezoito, dezenove, vinte
  `),
  dates: {
    months: phrases(
      'janeiro/jan, fevereiro/fev, março/mar, abril/abr, maio/mai, junho/jun, julho/jul, agosto/ago, setembro, outubro, novembro/nov, dezembro/dez',
    ),
    of: ['de'],
    through: ['a', 'ao', 'à'],
    and: ['e'],
    suffixes: ['º'],
    held: phrases('foi realizado, foi realizada, realizou-se, aconteceu, teve lugar, ocorreu, reuniram-se'),
    published: phrases('publicado, publicada, publicação, atualizado, atualizada, atualização'),
  },

  rosterLabels: phrases(`
    participante, participantes, presente, presentes, presenças, presença, membros presentes, membros, integrantes,
    ausente, ausentes, ausências, ausências justificadas, faltas, convidado, convidados, convidada, convidadas,
    observadores, online, presencial, presidência, presidente, moderador, moderadora, moderadores, moderadoras,
    moderação, mediador, mediadora, mediadores, mediação, mediado por, moderado por, facilitador, facilitadora,
    facilitadores, facilitação, coordenador, coordenadora, coordenação, secretário, secretária, secretariado, relator,
    relatora, relatores, relatoria, ata, redação, notas, organizador, organizadora, organizadores, organização, autor,
    autora, autores, autoras, palestrantes, painelistas, expositores, expositoras, conferencistas, oradores, oradoras,
    debatedores, debatedor, debatedora, comentador, comentadora, anfitrião, anfitriã
  `),
  talkLabels: phrases(`
    palestrante, palestrantes, palestra de, palestra, orador, oradora, oradores, oradoras, expositor, expositora,
    expositores, conferencista, conferencistas, apresentador, apresentadora, apresentado por, apresentação de,
    exposição de, comunicação de, intervenção de, fala de, conferência de, ministrado por, ministrada por, a cargo de
  `),
  otherLabels: phrases(`
    sim, não, a favor, contra, abstenção, abstenções,
    nota, notas, observação, observações, obs, ação, ações, acção, acções, data, datas, hora, horário, início, fim,
    duração, local, lugar, sala, onde, quando, quem, o que, por que, porquê, como, ordem do dia, pauta, agenda,
    assunto, assuntos, tema, temas, problema, problemas, solução, soluções, meta, metas, objetivo, objetivos,
    objectivo, objectivos, antecedentes, contexto, exemplo, exemplos, por exemplo, ex, decisão, decisões, deliberações,
    encaminhamentos, resolução, resoluções, votação, resultado, resultados, próximos passos, título, contato, contacto,
    e-mail, email, telefone, tel, fax, site, sítio, página, endereço, link, links, fonte, fontes, figura, tabela,
    quadro, gráfico, anexo, anexos, apêndice, status, estado, motivação, resumo, palavras-chave, categoria, categorias,
    nome, instituição, formato, modalidade, idioma, língua, público, público-alvo, slides, vídeo, gravação, discussão,
    debate, comentários, proposta, propostas, opção, opções, vantagens, desvantagens, benefícios, desafio, desafios,
    oportunidades, riscos, recomendação, recomendações, prazo, responsável, responsáveis, conclusão, conclusões,
    síntese, razão, importante, atenção, aviso, dia, sessão, parte, seção, passo, fase, etapa, grupo, equipe, equipa,
    outro, outros, todos, diversos, comitê, comité, comissão, consenso, achado, achados, ideia, ideias, definição,
    propósito, âmbito, método, métodos, abordagem, impacto, lições, ponto, pontos, pergunta, perguntas, questão,
    questões, resposta, respostas, painel, mesa
  `),
  questionLabels: phrases('p, pergunta, questão'),
  answerLabels: phrases('r, resposta'),
  commentLabels: phrases('c, comentário, observação, contribuição'),
  actionLabels: phrases('ação, acção, tarefa, ponto de ação, item de ação, compromisso, encaminhamento'),
  bylines: phrases(`
    por, escrito por, redigido por, elaborado por, preparado por, publicado por, notas de, texto de, relatório de
  `),

  roles: withFeminine(`
    moderador, moderação, mediador, mediação, presidente, presidência, facilitador, relator, secretário, coordenador, coordenadores,
    anfitrião, anfitriã, debatedor, comentador, painelista, palestrante, expositor, orador, conferencista,
    apresentador, organizador, redator
  `),
  honorifics: phrases(`
    sr, sra, srª, sr.ª, srta, srs, sras, senhor, senhora, senhorita, senhores, dr, dra, drª, dr.ª, drs, dras, doutor,
    doutora, prof, profa, profª, prof.ª, profs, professor, professora, eng, enga, engª, eng.ª, arq, arqª, dom, dona,
    exmo, exma, me, msc, phd, frei, irmã
  `),
  titles: withFeminine(`
    presidente, presidenta, vice-presidente, ex-presidente, copresidente, ministro, vice-ministro, secretário,
    secretário-geral, secretária-geral, secretário-executivo, secretária-executiva, subsecretário, senador, deputado,
    parlamentar, prefeito, vereador, autarca, governador, embaixador, comissário, conselheiro, juiz, juíza,
    desembargador, procurador, promotor, defensor, diretor, director, diretor-geral, diretora-geral, diretor-executivo,
    diretora-executiva, subdiretor, geral, adjunto, gerente, chefe, responsável, encarregado, coordenador, gestor,
    administrador, executivo, delegado, representante, porta-voz, professor, docente, decano, reitor, vice-reitor,
    pró-reitor, investigador, pesquisador, cientista, historiador, sociólogo, antropólogo, economista, jurista,
    advogado, notário, jornalista, redator, editor, autor, escritor, estatístico, informático, engenheiro, arquiteto,
    arquitecto, urbanista, desenvolvedor, programador, designer, consultor, assessor, analista, especialista, perito,
    técnico, fundador, cofundador, empreendedor, empresário, investidor, ativista, activista, líder, dirigente,
    liderança, estudante, aluno, doutorando, mestrando, bibliotecário, arquivista, curador, médico, enfermeiro,
    paciente, biólogo, físico, químico, psicólogo, pedagogo, geógrafo, agricultor, membro, integrante, colega,
    participante, palestrante, painelista, expositor, orador, conferencista, moderador, mediador, facilitador,
    organizador, relator, debatedor, convidado, anfitrião, anfitriã, tesoureiro, vogal, titular, princesa, príncipe
  `),
  others: ['alguns', 'algumas', 'outros', 'outras', 'vários', 'várias'],
  audience: phrases(`
    participante, participantes, presente, presentes, público, audiência, plateia, auditório, assembleia, plenário,
    plenária, membro, membros, integrante, integrantes, pessoa, pessoas, alguém, delegado, delegada, delegados,
    delegadas, estudante, estudantes, aluno, aluna, alunos, alunas, alunos e alunas, colega, colegas, observador,
    observadora, observadores, observadoras, moderador, moderadora, moderador(a), mediador, mediadora, facilitador,
    facilitadora, presidente, convidado, convidada, convidados, convidadas, representantes, moradores, moradoras
  `),
  panel: phrases(`
    painelista, painelistas, painel, palestrante, palestrantes, expositor, expositora, expositores, expositoras,
    orador, oradora, oradores, oradoras, oradores/as, conferencista, conferencistas, apresentador, apresentadora,
    apresentadores, apresentadoras, debatedor, debatedora, debatedores, debatedoras, debatedores(as), comentador,
    comentadora, comentadores, especialista, especialistas, perito, perita, peritos, peritas, mesa
  `),
  particles: phrases('de, da, do, das, dos, di, del, la, van, von, der, den, el, al, ben, bin, ibn'),
  affiliationParticles: [],
  organization: phrases(`
    fundação, instituto, instituição, instituições, universidade, universidades, faculdade, colégio, escola, academia,
    organização, organizações, associação, agência, ministério, secretaria, departamento, direção, direcção, conselho,
    sociedade, centro, rede, consórcio, aliança, comissão, banco, união, sindicato, programa, fórum, escritório,
    gabinete, iniciativa, laboratório, laboratórios, fundo, fundos, federação, confederação, autoridade, corte,
    tribunal, divisão, comitê, comité, junta, equipe, equipa, grupo, companhia, empresa, empresas, cooperativa, ltda,
    biblioteca, bibliotecas, museu, arquivo, arquivos, governo, administração, prefeitura, município, parlamento,
    congresso, senado, partido, conferência, oficina, oficinas, workshop, sessão, painel, redonda, mesa-redonda,
    colóquio, seminário, cúpula, cimeira, reunião, encontro, jornada, jornadas, semana, plano, política, políticas,
    relatório, ata, lei, decreto, regulamento, direito, direitos, dados, software, ciência, ciências, pesquisa,
    investigação, desenvolvimento, gestão, tecnologia, tecnologias, sistema, sistemas, serviço, serviços, plataforma,
    informação, saúde, educação, ensino, formação, cultura, ambiente, meio, clima, energia, agricultura, economia,
    transporte, transportes, segurança, comunidade, comunidades, público, pública, públicas, públicos, internacional,
    nacional, federal, estadual, municipal, europeu, europeia, regional, global, mundo, nações, unidas, unidos, estado,
    estados, áfrica, américa, ásia, europa, latina, norte, oeste, cidade, província, região, república, reino, avenida,
    rua, hotel, trabalho, passos, próximos, introdução, antecedentes, contexto, panorama, resumo, síntese, sumário,
    conclusão, conclusões, recomendações, discussão, debate, perguntas, respostas, tema, temas, agenda, pauta, ordem,
    notas, anexo, tabela, quadro, figura, capítulo, seção, novo, abertura, encerramento, boas-vindas, plenária,
    apresentação, apresentações, palestra, palestras, lições, aprendidas, práticas, boas, futuro, desafios,
    oportunidades, resultados, métodos, referências, participantes, palestrantes, internet, web, digital, digitais,
    transformação, código, modelo, modelos, protocolo, normas, estratégia, acesso, análise, inteligência, artificial,
    projeto, projetos, ação, ações, encaminhamentos, objetivos, janeiro, fevereiro, março, maio, junho, julho, agosto,
    setembro, outubro, novembro, dezembro, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado,
    página, versão, parte, eixo, bloco, imprensa, revista
  `),
  institutions: phrases(
    `instituto, universidade, ministério, associação, fundação, comissão, comitê, conselho, agência, centro, rede, organização, sociedade, escola, direção, biblioteca, secretaria, tribunal`,
  ),
  openers: phrases(`
    o, a, os, as, um, uma, uns, umas, este, esta, estes, estas, isto, esse, essa, esses, essas, isso, aquele, aquela,
    aqueles, aquelas, ele, eles, elas, nós, eu, você, se, seu, sua, seus, suas, nosso, nossa, nossos, nossas, quem,
    que, quê, qual, quais, onde, quando, como, quantos, por, pelo, pela, pelos, pelas, para, em, no, na, nos, nas, num,
    numa, neste, nesta, nestes, nestas, nesse, nessa, deste, desta, disso, ao, aos, à, às, de, desde, até, com, sem,
    sobre, sob, ante, após, entre, contra, durante, mediante, segundo, conforme, exceto, salvo, quanto, perante, além,
    ainda, igualmente, também, mas, porém, contudo, todavia, entretanto, embora, porque, pois, já, sim, não, ou, nem,
    assim, então, logo, depois, antes, agora, hoje, aqui, aí, lá, finalmente, posteriormente, seguidamente,
    inicialmente, primeiramente, primeiro, primeira, segunda, terceiro, terceira, último, última, tudo, todo, toda,
    todos, todas, alguns, algumas, algum, alguma, alguém, algo, nenhuma, muitos, muitas, muito, muita, mais, menos,
    pouco, poucos, vários, várias, ambos, ambas, cada, outro, outra, outros, outras, mesmo, mesma, tanto, tão, tal,
    tais, só, somente, apenas, inclusive, sempre, nunca, talvez, obrigado, obrigada, devido, dado, dada, diante,
    frente, junto, grande, grandes, bom, boa, melhor, novo, nova, novos, novas, é, são, era, eram, foi, foram, está,
    estão, há, houve, havia, tem, têm, cabe, existe, existem, foto, imagem, fonte, nota, enquanto, sendo, considerando,
    referindo-se, portanto, dessa, desse, dentre, caso
  `),

  speech: portugueseVerbs(`
    diz/dizem/disse/disseram, explicar, afirmar, assinalar, destacar, sublinhar, ressaltar, salientar, enfatizar,
    frisar, realçar, apontar, notar, observar, comentar, mencionar, acrescentar, adicionar, complementar, perguntar,
    indagar, responder, contestar, replicar, retrucar, rebater, esclarecer, precisar, argumentar, alegar, sustentar,
    opinar, considerar, pensar, achar, acreditar, crê/creem/creu/creram, expressar, exprimir, manifestar, falar,
    discursar, discutir, debater, criticar, questionar, lamentar, denunciar, advertir, alertar, avisar, recomendar,
    aconselhar, sugerir, instar, exortar, apelar, incentivar, encorajar, reivindicar, reclamar, exigir, solicitar,
    pedir, propõe/propõem/propôs/propuseram, expõe/expõem/expôs/expuseram, opõe/opõem/opôs/opuseram, anunciar,
    declarar, informar, comunicar, relatar, reportar, narrar, contar, descrever, apresentar, detalhar, resumir,
    sintetizar, conclui/concluem/concluiu/concluíram, reiterar, reforçar, repetir, insistir, confirmar, admitir,
    reconhecer, aceitar, negar, concordar, discordar, elogiar, louvar, ponderar, lembrar, recordar, relembrar,
    defender, referir, transmitir, assegurar, garantir, constatar, compartilhar, partilhar, desejar, esperar, temer,
    duvidar, valorizar, avaliar, atentar, problematizar, continuar, prosseguir, finalizar,
    intervém/intervêm/interveio/intervieram, exemplificar, especificar, ratificar, chamar, parabenizar, pontuar,
    evocar, refletir, mostrou-se, referiu-se, manifestou-se, pronunciou-se, opôs-se, questionou-se, perguntou-se,
    refere-se, mantém/mantêm/manteve/mantiveram, alude/aludem/aludiu/aludiram, protestar, brincar, refutar, celebrar
  `),
  contribution: portugueseVerbs(`
    dá/dão/deu/deram, mostrar, vê/veem/viu/viram, faz/fazem/fez/fizeram, põe/põem/pôs/puseram,
    quer/querem/quis/quiseram, necessitar, encontrar, trabalhar, traz/trazem/trouxe/trouxeram, analisar, examinar,
    abordar, tratar, revisar, revê/reveem/reviu/reviram, explorar, comparar, citar, identificar, ilustrar, indicar,
    oferecer, fornecer, proporcionar, revelar, definir, preferir, priorizar,
    contribui/contribuem/contribuiu/contribuíram, ouvir, escutar, aprender, recolher, planejar, planear,
    prevê/preveem/previu/previram, demonstrar, centrar, focar, focalizar, introduz/introduzem/introduziu/introduziram,
    dedicar, aprofundar, delinear, esboçar, traçar, baseia/baseiam/baseou/basearam, apoiar, rejeitar, rechaçar,
    entender, compreender, sabe/sabem/soube/souberam, conhecer, começar, iniciar, terminar, buscar, procurar,
    pretender, tentar, utilizar, usar, listar, elencar, enumerar, evidenciar, distinguir, retomar, levantar, colocar,
    desenvolver, lançar, lê/leem/leu/leram, levar
  `),
  duty: portugueseVerbs(`
    moderar, medeia/mediou/mediaram, presidir, copresidir, coordenar, organizar, facilitar, inaugurar, abrir, encerrar,
    fechar, acolher, receber, recepcionar, agradecer, assistir, participar, comparecer,
    conduz/conduzem/conduziu/conduziram, dirigir, liderar, convidar, saúda/saúdam/saudou/saudaram, cumprimentar,
    convocar, elege/elegem/elegeu/elegeram/eleito/eleita, nomeia/nomearam/nomeou/nomeado/nomeada, designado, designada,
    justificar, ausentar, retirar, despedir, chegar, sai/saem/saiu/saíram, unir, juntar, ganhar, patrocinar,
    acompanhar, representar, assinar, lavrar, integrar
  `),
  auxiliaries: phrases(`
    tem, têm, tinha, tinham, havia, haviam, terá, teria, se, lhe, lhes, nos, pode, podem, podia, poderia, deve, devem,
    deveria, vai, vão, já, ainda
  `),
  pronouns: phrases('ele, ela'),
  pluralPronouns: phrases('eles, elas, ambos, ambas, os dois, as duas'),
  impersonal: phrases('é, há'),
  prepositions: phrases('de, da, do, das, dos, por, pela, pelo, para, em, na, no, com'),
  articles: phrases('o, a, os, as, um, uma, uns, umas'),
  conjunctions: phrases('e, ou, &'),
  complementizers: phrases('que'),
  relativePronouns: phrases('que, quem'),
  according: phrases(`
    segundo, de acordo com, conforme, na opinião de, nas palavras de, na visão de, no entender de, como disse, como
    afirmou, como destacou, como apontou, como lembrou, como referiu, como explicou, apresentado por, levantado por,
    proposto por, sugerido por, destacado por, mencionado por, exposto por, resumido por, intervenção de, fala de,
    palestra de, exposição de, apresentação de, comentário de, comentários de, pergunta de, palavras de, contribuição
    de, citação de, depoimento de
  `),
  firstPerson: phrases(`eu, me, meu, minha, nós, nos, nosso, nossa, nossos, nossas, a gente`),
  capitalizesNouns: false,
  hasArticleBeforeNames: true,
  hasVerbSecond: false,
});
