// Hides the questions of other kinds of activity. What was typed into them stays and is sent along.

export function watchKinds(form) {
  const look = () => {
    const kind = form.elements['Form.Kind'] ? form.elements['Form.Kind'].value : form.dataset.kind;
    for (const question of form.querySelectorAll('[data-kinds]:not([data-kinds=""])'))
      question.hidden = !question.dataset.kinds.split(' ').includes(kind) && !question.querySelector('.govuk-error-message, .ml-conflict');
  };
  form.addEventListener('change', look);
  look();
}
