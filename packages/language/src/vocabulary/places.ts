import { fold } from '../words/fold-case.js';
import { phrases } from './vocabulary.js';

/** Countries, regions and cities of several words, which look like the names of people. Without accents. */
const PLACES: ReadonlySet<string> = new Set(
  phrases(`
    abu dhabi, addis ababa, alice springs, ann arbor, baden baden, belo horizonte, buenos aires, burkina faso,
    cabo verde, campo grande, cape town, cape verde, ciudad de mexico, costa rica, cote d'azur, cote d'ivoire,
    dar es salaam, distrito federal, east timor, el alto, el paso, el salvador, espirito santo,
    frankfurt am main, gran canaria, great britain, ho chi minh, hong kong, kuala lumpur,
    la coruna, la habana, la paz, la plata, la reunion, la rioja, la rochelle, las palmas, las vegas, le havre, le mans,
    los angeles, mato grosso, minas gerais, new caledonia, new delhi, new england, new hampshire, new jersey, new mexico,
    new orleans, new south wales, new york, new zealand, north america, north carolina, north dakota, northern ireland,
    nova iorque, nova york, nova zelandia, nueva york, nueva zelanda, palma de mallorca, palo alto, papua new guinea,
    phnom penh, port louis, port moresby, porto alegre, porto velho, puerto rico, rio branco, rio de janeiro,
    rio grande, rio negro, saint denis, saint etienne, saint louis, saint lucia, saint petersburg, san antonio, san diego,
    san francisco, san jose, san juan, san luis potosi, san marino, san salvador, san sebastian, santa barbara,
    santa catarina, santa clara, santa cruz, santa fe, santa monica, santiago de chile,
    santiago de compostela, santo domingo, sao luis, sao paulo, sao tome, saudi arabia, sierra leone, south africa,
    south america, south carolina, south dakota, south korea, sri lanka, st gallen, st louis, st petersburg, tel aviv,
    timor leste, victoria falls, viet nam, vila nova de gaia, virginia beach, west africa, west virginia
  `),
);
const MOST_WORDS = 4;

/** True if the words are those of a place, or begin with them: `Rio de Janeiro`, `New York Times`. */
export function isPlace(text: string): boolean {
  const words = fold(text).replace(/’/g, "'").split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length); count > 1; count--)
    if (PLACES.has(words.slice(0, count).join(' '))) return true;
  return false;
}
