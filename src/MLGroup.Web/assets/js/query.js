// Completes names of fields and their values while a query is typed: a combobox with a list (WAI-ARIA APG). Without it one types them.
const most = 12;
const piece = /(?:^|[\s(])-?(?:(\p{L}+):(?:[^\s()",]*,)*)?([^\s()",:<>]*)$/u;

const field = document.querySelector('[data-completions]');
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function completer(input, fields) {
  const list = document.createElement('ul');
  let active = -1;
  let typed = '';

  list.id = `${input.id}-list`;
  list.className = 'ml-query__list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Completions');
  input.parentElement.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' }))
    input.setAttribute(name, value);

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  // What can stand here: values after a field's name, names of fields elsewhere.
  function choices(always) {
    const before = input.value.slice(0, input.selectionStart);
    const found = (before.match(/"/g) ?? []).length % 2 ? null : piece.exec(before);
    if (!found) return [];
    typed = found[2];
    const start = fold(typed);
    const known = found[1] && fields.find((one) => one.name === found[1].toLowerCase());
    if (found[1]) return !known ? [] : known.values.filter((value) => value.some((text) => fold(text).startsWith(start)))
      .map(([value, name]) => ({ text: value, about: name, insert: /[\s()",]/.test(value) ? `"${value.replaceAll('"', '""')}" ` : `${value} ` }));
    if (!start && !always) return [];
    return fields.filter((one) => one.name.startsWith(start)).map((one) => ({ text: one.name, about: one.meaning, insert: `${one.name}:` }));
  }

  function show(always) {
    const shown = choices(always).slice(0, always ? fields.length : most);
    close();
    if (!shown.length || (shown.length === 1 && shown[0].insert.trim() === typed)) return list.replaceChildren();
    list.replaceChildren(...shown.map((choice, at) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.insert = choice.insert;
      const about = document.createElement('span');
      about.className = 'ml-muted';
      about.textContent = fold(choice.about) === choice.text ? '' : ` ${choice.about}`;
      option.append(choice.text, about);
      return option;
    }));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }

  function move(to) {
    const options = list.children;
    options[active]?.setAttribute('aria-selected', 'false');
    active = (to + options.length) % options.length;
    options[active].setAttribute('aria-selected', 'true');
    options[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[active].id);
  }

  function take(option) {
    const at = input.selectionStart;
    input.setRangeText(option.dataset.insert, at - typed.length, at, 'end');
    show(false);
  }

  const keys = {
    ArrowDown: () => (list.hidden ? (show(true), list.hidden || move(0)) : move(active + 1)),
    ArrowUp: () => list.hidden || move(active < 0 ? -1 : active - 1),
    Enter: () => (list.hidden || active < 0 ? false : take(list.children[active])),
    Escape: () => (list.hidden ? false : close()),
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || !keys[event.key]) return;
    if (keys[event.key]() !== false) event.preventDefault();
  });
  input.addEventListener('input', () => show(false));
  input.addEventListener('blur', close);
  // The field keeps the focus while the list is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) take(option);
  });
}

if (field) completer(field, JSON.parse(field.dataset.completions));
