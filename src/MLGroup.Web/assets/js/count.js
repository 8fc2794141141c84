// Tells under a text how many words or characters are left; the limit itself is the server's.
const patience = 1000;
const longLimit = 1000; // nobody wants to hear of 19,990 characters left: it shows in the last quarter

export function countIn(group) {
  const text = group.querySelector('textarea');
  const message = group.querySelector('.govuk-character-count__message');
  if (!text || !message) return;

  const limit = Number(group.dataset.maxlength);
  const noun = group.dataset.countType === 'words' ? 'word' : 'character';
  const heard = message.cloneNode(true);
  message.setAttribute('aria-hidden', 'true');
  message.removeAttribute('id');
  heard.classList.add('govuk-visually-hidden');
  const announced = document.createElement('span');
  announced.className = 'govuk-visually-hidden';
  announced.setAttribute('aria-live', 'polite');
  message.after(heard, announced);

  let waiting;
  const show = () => {
    const left = limit - count(text.value, noun);
    message.textContent = sentence(left, noun);
    message.classList.toggle('govuk-character-count__message--disabled', limit > longLimit && left > limit / 4);
    message.classList.toggle('govuk-error-message', left < 0);
    message.classList.toggle('govuk-hint', left >= 0);
    text.classList.toggle('govuk-textarea--error', left < 0 || text.dataset.refused === 'true');
  };
  text.dataset.refused = String(text.classList.contains('govuk-textarea--error'));
  text.addEventListener('input', () => {
    show();
    clearTimeout(waiting);
    waiting = setTimeout(() => { announced.textContent = message.classList.contains('govuk-character-count__message--disabled') ? '' : message.textContent; }, patience);
  });
  show();
}

function count(text, noun) {
  return noun === 'word' ? (text.match(/\S+/g) ?? []).length : text.length;
}

function sentence(left, noun) {
  const amount = Math.abs(left).toLocaleString(document.documentElement.lang || 'en');
  const nouns = Math.abs(left) === 1 ? noun : `${noun}s`;
  return left < 0 ? `You have ${amount} ${nouns} too many` : `You have ${amount} ${nouns} left`;
}
