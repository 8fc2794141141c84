// Shows the other text of a field that was changed here and elsewhere, and lets the writer choose.
import { groupOf } from './fields.js';

function element(name, classes, text) {
  const made = document.createElement(name);
  made.className = classes;
  if (text) made.textContent = text;
  return made;
}

function button(text, act) {
  const made = element('button', 'govuk-button govuk-button--secondary ml-small', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function showConflict(form, name, label, other, { keep, take }) {
  const group = groupOf(form, name);
  clearConflict(form, name);
  const block = element('div', 'govuk-inset-text ml-conflict');
  block.dataset.conflict = name;
  block.setAttribute('role', 'group');
  block.setAttribute('aria-label', `Two texts for “${label}”`);
  const text = element('p', 'govuk-body ml-kept', other.words || 'Nothing: it was emptied.');
  text.dir = 'auto';
  const buttons = element('div', 'govuk-button-group');
  buttons.append(button('Keep my text', keep), button('Use the other text', take));
  block.append(element('p', 'govuk-body govuk-!-font-weight-bold', `${other.by} changed “${label}” too. This is the other text:`), text, buttons);
  group.before(block);
}

export function clearConflict(form, name) {
  for (const block of form.querySelectorAll('[data-conflict]')) if (block.dataset.conflict === name) block.remove();
}
