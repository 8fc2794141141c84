// The portal's typeface as the files that a browser fetches, one for each set of letters. The package's file of extended Latin holds every
// letter that any language or phonetic script ever used; here it becomes three, so that a name with an ł costs 13 KB and not 60.
import subset from 'subset-font';

const parts = [
  { name: 'latin-ext-european', holds: (point) => (point >= 0x100 && point <= 0x17f) || (point >= 0x218 && point <= 0x21b) },
  { name: 'latin-ext-additional', holds: (point) => point >= 0x1e00 && point <= 0x1eff },
  { name: 'latin-ext-rest', holds: () => true },
];

const pointsOf = (ranges) => ranges.split(',').flatMap((range) => {
  const [from, to = from] = range.trim().slice(2).split('-').map((hex) => parseInt(hex, 16));
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
});

function rangesOf(points) {
  const ranges = [];
  for (const point of points) {
    if (ranges.at(-1)?.[1] === point - 1) ranges.at(-1)[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map((range) => `U+${[...new Set(range)].map((point) => point.toString(16).toUpperCase()).join('-')}`).join(',');
}

/**
 * @param css the package's font faces
 * @param read (file) => its bytes
 * @param write (file, bytes)
 * @returns the font faces of what was written
 */
export async function writeFonts(css, read, write) {
  const faces = await Promise.all(css.match(/@font-face \{[^}]*\}/g).map(async (face) => {
    const file = face.match(/\.\/files\/([^)]*)/)[1];
    if (!file.includes('-latin-ext-')) {
      write(file, read(file));
      return face;
    }
    const ranges = face.match(/unicode-range: ([^;]*);/)[1];
    let left = pointsOf(ranges);
    return (await Promise.all(parts.map(async ({ name, holds }) => {
      const points = left.filter(holds);
      left = left.filter((point) => !holds(point));
      const partFile = file.replace('latin-ext', name);
      write(partFile, await subset(read(file), String.fromCodePoint(...points), { targetFormat: 'woff2' }));
      return face.replace(file, partFile).replace(ranges, rangesOf(points));
    }))).join('\n');
  }));
  return faces.join('\n').replaceAll('./files/', '../fonts/').replaceAll('Source Sans 3 Variable', 'Source Sans 3');
}
