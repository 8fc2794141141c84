// Makes wwwroot/ and the map of the world from assets/ and the npm packages. MSBuild calls it; `npm run build` does too.
import { execSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdingLock } from './lock.mjs';
import { drawWorld } from './world/world.mjs';

const assets = dirname(fileURLToPath(import.meta.url));
const web = dirname(assets);
const packages = join(web, 'node_modules');
const root = join(web, 'wwwroot');
const stylesheet = join(root, 'css/site.css');
const world = join(web, 'obj/world.json');

const filesIn = folder => existsSync(folder)
  ? readdirSync(folder, { recursive: true }).map(name => join(folder, name)).filter(path => statSync(path).isFile())
  : [];
const changedAt = path => existsSync(path) ? statSync(path).mtimeMs : 0;

function isFresh() {
  const inputs = [...filesIn(assets), join(web, 'package-lock.json')];
  return Math.min(changedAt(stylesheet), changedAt(world)) > Math.max(...inputs.map(changedAt));
}

function installPackages() {
  const lock = join(web, 'package-lock.json');
  if (changedAt(join(packages, '.package-lock.json')) <= changedAt(lock))
    execSync('npm ci --loglevel=error', { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] });
}

const written = new Set();
function place(path) {
  mkdirSync(dirname(path), { recursive: true });
  written.add(path);
  return path;
}

function copyFolder(folder, name) {
  for (const path of filesIn(folder))
    copyFileSync(path, place(join(root, name, relative(folder, path))));
}

async function copyFonts() {
  const { writeFonts } = await import('./fonts.mjs');
  const font = join(packages, '@fontsource-variable/source-sans-3');
  copyFileSync(join(font, 'LICENSE'), place(join(root, 'fonts/LICENSE.txt')));
  return writeFonts(readFileSync(join(font, 'wght.css'), 'utf8'),
    (file) => readFileSync(join(font, 'files', file)), (file, bytes) => writeFileSync(place(join(root, 'fonts', file)), bytes));
}

async function compileStyles(fontFaces) {
  const sass = await import('sass');
  const { css } = sass.compileString(`@use "site";\n${fontFaces}`, {
    loadPaths: [join(assets, 'scss'), packages], style: 'compressed', quietDeps: true
  });
  writeFileSync(place(stylesheet), css);
}

await holdingLock(join(web, 'obj/assets.lock'), async () => {
  if (isFresh()) return;
  installPackages();
  copyFolder(join(assets, 'js'), 'js');
  copyFolder(join(assets, 'images'), 'images');
  writeFileSync(world, JSON.stringify(await drawWorld(packages, join(assets, 'world/places.json'))));
  for (const name of ['Sortable.min.js', 'LICENSE'])
    copyFileSync(join(packages, 'sortablejs', name), place(join(root, 'js/sortable', name)));
  await compileStyles(await copyFonts());
  for (const path of filesIn(root)) if (!written.has(path)) rmSync(path);
});
