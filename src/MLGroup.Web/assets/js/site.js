import { countIn } from './count.js';
import './left.js';

document.documentElement.classList.add('ml-scripted');

for (const field of document.querySelectorAll('[data-maxlength]')) countIn(field);

// A page that comes back with errors starts at their list, as a reader of the screen would.
const summary = document.querySelector('.govuk-error-summary');
if (summary) {
  summary.tabIndex = -1;
  summary.focus();
}
