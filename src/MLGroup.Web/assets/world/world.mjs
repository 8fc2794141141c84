// Draws the world's countries for C#: one path and one middle for each code of ISO 3166-1, in whole units of a flat picture.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equalEarth } from './projection.mjs';

const WIDTH = 1000;
const [NORTH, SOUTH] = [84, -57];
const SMALLEST = 2; // Rings below this area would be a speck.
const SCALE = WIDTH / 2 / equalEarth(180, 0)[0];
const TOP = equalEarth(0, NORTH)[1];

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
const toPoint = ([longitude, latitude]) => {
  const [x, y] = equalEarth(longitude, latitude);
  return [Math.round(WIDTH / 2 + x * SCALE), Math.round((TOP - y) * SCALE)];
};
const areaOf = ring => Math.abs(ring.reduce((sum, [x, y], at) => {
  const [nextX, nextY] = ring[(at + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;

// A ring over the 180th meridian goes on beyond it, and is cut there into what lies on either side of the picture.
function unrolled(ring) {
  let turns = 0;
  return ring.map(([longitude, latitude], at) => {
    const step = at > 0 ? longitude - ring[at - 1][0] : 0;
    turns -= step > 180 ? 1 : step < -180 ? -1 : 0;
    return [longitude + turns * 360, latitude];
  });
}

function within(meridian, sign, ring) {
  const isInside = ([longitude]) => sign * (longitude - meridian) <= 0;
  return ring.flatMap((corner, at) => {
    const before = ring[(at + ring.length - 1) % ring.length];
    const share = (meridian - before[0]) / (corner[0] - before[0]);
    const crossing = isInside(corner) === isInside(before) ? [] : [[meridian, before[1] + share * (corner[1] - before[1])]];
    return isInside(corner) ? [...crossing, corner] : crossing;
  });
}

function cut(ring) {
  const whole = unrolled(ring.slice(0, -1));
  return [-360, 0, 360].map(turn => whole.map(([longitude, latitude]) => [longitude + turn, latitude]))
    .map(turned => within(180, 1, within(-180, -1, turned))).filter(part => part.length > 2);
}

const ringsOf = geometry => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat().flatMap(cut).map(ring => ring.map(toPoint));

// Numbers need a space between them only where the second has no sign.
const written = numbers => numbers.map((number, at) => at > 0 && number >= 0 ? ` ${number}` : `${number}`).join('');

function pathOf(ring) {
  const corners = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1][0] || y !== ring[at - 1][1]);
  const steps = corners.slice(1).flatMap(([x, y], at) => [x - corners[at][0], y - corners[at][1]]);
  return corners.length < 3 ? '' : `M${written(corners[0])}l${written(steps)}z`;
}

function middleOf(rings) {
  const largest = rings.reduce((one, other) => areaOf(other) > areaOf(one) ? other : one);
  const middle = axis => (Math.min(...largest.map(corner => corner[axis])) + Math.max(...largest.map(corner => corner[axis]))) / 2;
  return [Math.round(middle(0)), Math.round(middle(1))];
}

// The atlas parts two countries that ISO 3166-1 does not, and knows a third by its name alone.
const BY_NAME = { 'Kosovo': 'XK', 'Somaliland': 'SO', 'N. Cyprus': 'CY' };

function countriesOf(atlas, codes) {
  const countries = new Map();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codes.get(geometry.id) ?? BY_NAME[geometry.properties.name];
    if (code) countries.set(code, [...countries.get(code) ?? [], geometry]);
  }
  return countries;
}

export async function drawWorld(packages, places) {
  const { merge } = await import('topojson-client');
  const codes = new Map(readJson(join(packages, 'i18n-iso-countries/codes.json')).map(([code, , number]) => [number, code]));
  const rings = detail => {
    const atlas = readJson(join(packages, `world-atlas/countries-${detail}.json`));
    return [...countriesOf(atlas, codes)].map(([code, parts]) => [code, ringsOf(merge(atlas, parts))]);
  };
  const countries = {};
  for (const [code, place] of Object.entries(readJson(places)))
    countries[code] = { area: 0, middle: toPoint(place), path: '' };
  for (const [code, parts] of rings('50m'))
    countries[code] = { area: 0, middle: middleOf(parts), path: '' };
  for (const [code, parts] of rings('110m')) {
    const drawn = parts.filter(ring => areaOf(ring) >= SMALLEST);
    countries[code] = { area: Math.round(drawn.reduce((sum, ring) => sum + areaOf(ring), 0)), middle: middleOf(parts), path: drawn.map(pathOf).join('') };
  }
  delete countries.AQ;
  return { width: WIDTH, height: Math.round((TOP - equalEarth(0, SOUTH)[1]) * SCALE), countries };
}
