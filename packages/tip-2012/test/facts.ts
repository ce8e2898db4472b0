/** Names, titles and affiliations, which the digest must not change. */
export const names = [
  'Trafficking in Persons Workshop',
  'Capturing Lessons Learned, Charting the Way Forward',
  'September 17 - 19, 2012',
  'Yak and Yeti Hotel; Kathmandu, Nepal',
  // The paper, the sessions
  'Analysing the Legal and Socio-Political Framework Defining Anti-Trafficking Intervention: An Overview',
  'Session 1: A Global View: Presentation of TAF/Nepal Position Paper',
  'Examining Legal Frameworks',
  'Addressing TIP in the Context of Labor Migration',
  'Cross-Border Collaboration on Victim Protection: Challenges and Lessons Learned',
  'Effective Programming in Challenging Political and Social Contexts',
  'Informed Programming Based on Empirical Studies: Leading Research Methodologies',
  'ICT: Emerging Technologies Impacting TIP',
  'Donor Perspectives on TIP: Toward an Integrated Approach?',
  // People with their affiliations and positions
  'Nandita Baruah (TAF/Nepal)',
  'Nandita Baruah, TAF/Nepal Chief of Party, CTIP, and Dr. Meena Poudel',
  'Visiting Research Fellow at Newcastle University in the UK',
  'Dr. Meena Poudel (Newcastle University, UK)',
  'Dr. Poudel and Ms. Baruah',
  'Dr. Dolores Donovan (University of San Francisco)',
  'Sapana Pradhan Malla (Supreme Court of Nepal)',
  'Sapana Malla and Naran Munkhbat',
  'Dr. Ratchada Jayagupta (Asian Research Center for Migration)',
  'Dr. Ratchada Jayagupta (Asian Research Center of Migration)',
  'Lim Siv Hong (TAF/Cambodia)',
  'Dr. Achal Bhagat (Medanta Division of Mental Health and Quality of Life, Medanta Medicity, and Saarthak)',
  'Bronwyn Wex (AusAID/Bangkok)',
  'Dr. Mark Latonero (Annenberg Center for Communication Leadership and Policy, University of Southern California)',
  'James Larry Kelley (U.S. Department of Justice Criminal Division)',
  // Organizations, programs and treaties
  'International Organization for Migration (IOM)',
  "AusAID's Asia Regional Trafficking in Persons Project (ARTIP)",
  'Countering Trafficking In Persons (CTIP) Program',
  'UN Convention against Transnational Organized Crime (UNTOC)',
  'UN Convention Against Transnational Organized Crime',
  'prevention, protection, prosecution and partnerships',
] as const;

/** Verbatim quotations. `…` replaces words that the digest leaves out. */
export const speech = [
  'What specific evidential proof is needed …?',
  'If the project is finished … what should we do?',
  'AusAID has been very output based.',
  'So marriage both helps to reduce stigma …',
  "Some police stations don't have a computer …",
  "Even in the US, you'd be shocked …",
] as const;
