// Ticks of the table go along wherever one goes from it, and the bar stands there once something is ticked. Without it a button keeps them.
const boxes = [...document.querySelectorAll('input[type=checkbox][name=chosen]')];
const bar = document.querySelector('.ml-choose-bar');
const elsewhere = (document.querySelector('#choose input[type=hidden][name=chosen]')?.value ?? '').split('.').filter(Boolean);
const ticked = () => [...elsewhere, ...boxes.filter((box) => box.checked).map((box) => box.value)];

function withTicks(address, ids) {
  const url = new URL(address, location.href);
  url.searchParams.delete('chosen');
  if (ids.length > 0)
    url.searchParams.set('chosen', ids.join('.'));
  return url.pathname + url.search + url.hash;
}

function carry() {
  const ids = ticked();

  for (const link of document.querySelectorAll('a[data-keeps-ticks]'))
    link.setAttribute('href', withTicks(link.getAttribute('href'), ids));
  for (const form of document.querySelectorAll('form[data-keeps-ticks][method=post]'))
    form.setAttribute('action', withTicks(form.getAttribute('action'), ids));
  for (const field of document.querySelectorAll('[data-ticks]')) {
    field.value = ids.join('.');
    field.disabled = ids.length === 0;
  }
  bar.toggleAttribute('data-ticked', ids.length > 0);
  bar.querySelector('.ml-board__chosen').textContent = `${ids.length} ticked${elsewhere.length > 0 ? `, ${elsewhere.length} of them on other pages` : ''}.`;
}

if (bar) {
  document.addEventListener('change', (event) => boxes.includes(event.target) && carry());
  addEventListener('pageshow', carry);
}
