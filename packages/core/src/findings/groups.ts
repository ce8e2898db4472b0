import type { Block } from '../blocks/block.js';
import type { Section } from '../outline/outline.js';
import type { Prose } from '../source/prose.js';

/** A session with the sections that belong to it. */
export interface SessionGroup {
  readonly title: Prose;
  readonly number?: string;
  readonly alias?: string;
  /** Index of the day. */
  readonly day?: number;
  readonly sections: readonly Section[];
}

export interface DayGroup {
  readonly section: Section;
}

/** The outline sorted by what can be made of it. Order within each list is the document's. */
export interface Groups {
  readonly front: readonly Block[];
  /** Sections of the report's own account of the whole: summary, introduction, conclusion. */
  readonly summary: readonly Section[];
  readonly days: readonly DayGroup[];
  readonly sessions: readonly SessionGroup[];
  readonly recommendations: readonly Section[];
  readonly actions: readonly Section[];
  readonly people: readonly Section[];
  /** Labelled parts outside any session: their text is read as a session without a label. */
  readonly loose: readonly Section[];
  /** What no one cites: references, agendas, notices. */
  readonly leftOut: readonly Section[];
}

/** @param isNameList tells a section that only lists people from one that says what they said */
export function groupSections(sections: readonly Section[], isNameList: (section: Section) => boolean): Groups {
  const front: Block[] = [];
  const summary: Section[] = [];
  const days: DayGroup[] = [];
  const sessions: (Omit<SessionGroup, 'sections'> & { sections: Section[] })[] = [];
  const recommendations: Section[] = [];
  const actions: Section[] = [];
  const people: Section[] = [];
  const loose: Section[] = [];
  const leftOut: Section[] = [];
  for (const section of sections) {
    const session = sessions.at(-1);
    switch (isNameList(section) ? 'people' : section.role) {
      case 'front':
        for (const one of section.blocks) front.push(one);
        break;
      case 'day':
        days.push({ section });
        break;
      case 'session':
        sessions.push({
          title: section.title,
          ...(section.number === undefined ? {} : { number: section.number }),
          ...(section.heading?.alias === undefined ? {} : { alias: section.heading.alias }),
          ...(days.length > 0 ? { day: days.length - 1 } : {}),
          sections: [section],
        });
        break;
      case 'people':
        people.push(section);
        break;
      case 'agenda':
      case 'apparatus':
        leftOut.push(section);
        break;
      default:
        if (section.inSession && session) session.sections.push(section);
        else if (section.role === 'recommendations') recommendations.push(section);
        else if (section.role === 'actions') actions.push(section);
        else if (section.role === 'summary' || section.role === 'frame') summary.push(section);
        else loose.push(section);
    }
  }
  return { front, summary, days, sessions, recommendations, actions, people, loose, leftOut };
}
