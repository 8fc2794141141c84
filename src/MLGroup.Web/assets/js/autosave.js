// Saves the proposal form while one types. Without this module the buttons do the same.
const quiet = 800; // ms after the last keystroke
const retryAfter = 5000; // ms after a lost line
const form = document.querySelector("form[data-autosave]");
const status = document.querySelector("[data-saved]");
const shelf = form && `typed:${form.dataset.autosave}`;

let timer;
let saving = null;
let saved = form && fingerprint();

function fingerprint() {
  const data = new FormData(form);
  for (const machinery of ["__RequestVerificationToken", "__key", "Form.Seen"]) data.delete(machinery);
  return new URLSearchParams(data).toString();
}

function say(words) {
  if (status.textContent !== words) status.textContent = words;
}

function later(delay) {
  clearTimeout(timer);
  timer = setTimeout(save, delay);
}

// The browser keeps what the server has not got yet: a closed lid or a lost line loses nothing.
function keep() {
  try {
    sessionStorage.setItem(shelf, fingerprint());
  } catch {
    // A full or forbidden store leaves the form itself as the only copy.
  }
}

async function save() {
  clearTimeout(timer);
  if (saving) return later(quiet);
  const typed = fingerprint();
  if (typed === saved) return;
  saving = typed;
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
      redirect: "manual",
      keepalive: typed.length < 50000,
    });
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      say("Not saved: you are signed out. Sign in in another tab; what you typed stays here.");
      return later(retryAfter);
    }
    if (answer.status >= 500 || answer.status === 429) throw new Error("try again");
    const told = await answer.json();
    if (answer.ok) {
      saved = typed;
      form.elements["Form.Seen"].value = told.seen;
      if (fingerprint() === typed) sessionStorage.removeItem(shelf);
      say(`Saved ${told.saved}`);
    } else {
      saved = typed; // the same text would be refused again
      say(["Not all is saved.", ...told.problems.map((problem) => problem.sentence)].join(" "));
    }
  } catch {
    say("Not saved, will retry. What you typed is kept in this browser.");
    later(retryAfter);
  } finally {
    saving = null;
    if (fingerprint() !== saved && fingerprint() !== typed) later(quiet);
  }
}

function restore() {
  const kept = sessionStorage.getItem(shelf);
  if (!kept || kept === saved) return sessionStorage.removeItem(shelf);
  const values = new URLSearchParams(kept);
  for (const control of form.elements) {
    if (!control.name?.startsWith("Form.") || control.name === "Form.Seen") continue;
    if (control.type === "radio" || control.type === "checkbox") control.checked = values.getAll(control.name).includes(control.value);
    else if (values.has(control.name)) control.value = values.get(control.name);
  }
  say("We put back what you typed before. Saving…");
  save();
}

if (form) {
  restore();
  form.addEventListener("input", () => {
    keep();
    later(quiet);
  });
  form.addEventListener("focusout", () => save());
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    sessionStorage.removeItem(shelf);
  });
  addEventListener("pagehide", () => save());
  addEventListener("online", () => save());
}
