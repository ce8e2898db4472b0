import { expect, test } from 'vitest';
import { readDescription } from './read-description.js';

test.each([
  ['director, Well Fund', ['director'], ['Well Fund']],
  ['Well Fund, Director', ['Director'], ['Well Fund']],
  ['director of the Well Fund', ['director'], ['Well Fund']],
  ['a member of the board of the Well Fund', ['member of the board'], ['Well Fund']],
  ['Head of the Department of Water', ['Head'], ['Department of Water']],
  ['Professor of Law, University of Harbour City', ['Professor of Law'], ['University of Harbour City']],
  ['Professor of Law at Harbour College', ['Professor of Law'], ['Harbour College']],
  ['Minister of Health', ['Minister of Health'], []],
  ['Senior Water Engineer', ['Senior Water Engineer'], []],
  ['engineer at BoatWatch', ['engineer'], ['BoatWatch']],
  ['Seaport Trust director', ['director'], ['Seaport Trust']],
  ['the Well Fund’s executive director', ['executive director'], ['Well Fund']],
  ['Chief of Party', ['Chief of Party'], []],
  ['a clerk of the Well Fund', ['clerk'], ['Well Fund']],
  ['team lead', ['team lead'], []],
  ['director of the Well Fund and chair of the Rain Board', ['director', 'chair'], ['Well Fund', 'Rain Board']],
  ['representative of Northland', ['representative'], ['Northland']],
  ['Department of Physics, University of Harbour City', [], ['Department of Physics, University of Harbour City']],
  ['Judge Business School', [], ['Judge Business School']],
  ['the Well Fund', [], ['Well Fund']],
  ['Los Pozos Fund', [], ['Los Pozos Fund']],
  ['@anadiaz', [], ['@anadiaz']],
  ['Direktorin des Wasserfonds', ['Direktorin'], ['Wasserfonds']],
  ['Wasserfonds-Direktorin', ['Direktorin'], ['Wasserfonds']],
  ['Vorsitzende des Verbands der Brunnenbauer', ['Vorsitzende'], ['Verbands der Brunnenbauer']],
  ['directrice générale du Fonds de l’eau', ['directrice générale'], ['Fonds de l’eau']],
  ['ministre de l’Eau', ['ministre de l’Eau'], []],
  ['directora del Fondo del Agua', ['directora'], ['Fondo del Agua']],
  ['diretora do Fundo da Água', ['diretora'], ['Fundo da Água']],
  ['the', [], ['the']],
  ['', [], []],
])('%s', (text, roles, organizations) => {
  expect(readDescription(text)).toEqual({ roles, organizations });
});
