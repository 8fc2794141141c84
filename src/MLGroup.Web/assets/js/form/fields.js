// The fields of the proposal form by the names that the server's marks use, for example "Title" or "Answers[7]".

const controls = (form, name) => [...form.elements].filter((control) => control.name === `Form.${name}`);
const isBox = (control) => control.type === 'radio' || control.type === 'checkbox';

export const isText = (form, name) => controls(form, name).every((control) => !isBox(control) && !control.options);

/** As the form would send it; several ticked boxes are joined by a space. */
export function read(form, name) {
  const all = controls(form, name);
  return all.length && isBox(all[0]) ? all.filter((box) => box.checked).map((box) => box.value).join(' ') : all[0]?.value ?? '';
}

/** As the server sent it: on a slow line somebody types before this script arrives. */
export function readFirst(form, name) {
  const all = controls(form, name);
  if (all.length && isBox(all[0])) return all.filter((box) => box.defaultChecked).map((box) => box.value).join(' ');
  if (all[0]?.options) return ([...all[0].options].find((option) => option.defaultSelected) ?? all[0].options[0])?.value ?? '';
  const first = all[0]?.defaultValue ?? '';
  return all[0]?.tagName === 'INPUT' ? first.replace(/[\r\n]/g, '') : first; // an input drops line breaks by itself
}

export function put(form, name, value) {
  const all = controls(form, name);
  for (const control of all) {
    if (control.type === 'radio') control.checked = control.value === value;
    else if (control.type === 'checkbox') control.checked = value.split(' ').includes(control.value);
    else control.value = value;
  }
  // Counts and questions that depend on it look again.
  for (const happened of ['input', 'change']) all[0]?.dispatchEvent(new Event(happened, { bubbles: true }));
}

export const isFocused = (form, name) => controls(form, name).includes(document.activeElement);

export const focus = (form, name) => controls(form, name)[0]?.focus();

export const groupOf = (form, name) => controls(form, name)[0]?.closest('.govuk-form-group');

export const labelOf = (form, name) => groupOf(form, name)?.querySelector('legend, label')?.textContent.trim() ?? name;

/** A value as people read it: the labels of boxes instead of their keys. */
export function words(form, name, value) {
  const boxes = controls(form, name).filter(isBox);
  if (!boxes.length) return value;
  return boxes.filter((box) => value.split(' ').includes(box.value) || box.value === value).map((box) => box.labels[0]?.textContent.trim()).join(', ');
}
