// The time left goes on while a page stands open, in the words of the server; near its end it is said aloud, too.
const every = 15_000; // ms
const announced = [10, 5, 1]; // minutes
const places = document.querySelectorAll('[data-left]');
const said = document.querySelector('[data-left-said]');
const shown = Date.now();

const counted = (count, noun) => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);

function words(seconds, past) {
  const minutes = Math.floor(seconds / 60);
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1_440)];
  if (seconds < 0) return past;
  if (days) return `${counted(days, 'day')}${hours % 24 ? `, ${counted(hours % 24, 'hour')}` : ''} left`;
  if (hours) return `${counted(hours, 'hour')}${minutes % 60 ? `, ${counted(minutes % 60, 'minute')}` : ''} left`;
  return minutes ? `${counted(minutes, 'minute')} left` : 'Less than a minute left';
}

function go() {
  for (const place of places) {
    const seconds = Number(place.dataset.left) - Math.floor((Date.now() - shown) / 1_000);
    const now = words(seconds, place.dataset.past);
    if (place.textContent === now) continue;
    place.textContent = now;
    if (said && (seconds < 0 || announced.includes(Math.floor(seconds / 60)))) said.textContent = now;
  }
}

if (places.length) setInterval(go, every);
