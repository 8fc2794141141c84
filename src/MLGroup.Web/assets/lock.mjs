import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Two builds at once (a solution and a test run) must not both install; the lock of a killed build is taken over.
export async function holdingLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) await pause(200);
  try {
    await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (refusal) {
    if (refusal.code !== 'EEXIST') throw refusal;
    if (!isHeld(path)) rmSync(path, { force: true });
    return false;
  }
}

function isHeld(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    const holder = Number(readFileSync(path, 'utf8'));
    return age < (holder ? 600_000 : 5_000) && (!holder || process.kill(holder, 0));
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}
