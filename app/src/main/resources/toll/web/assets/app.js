// What JavaScript adds to every page: reading never needs it.
'use strict';

// Filters answer as soon as one is chosen; the button stays for those without JavaScript.
for (const form of document.querySelectorAll('form[data-live]')) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('select, input[type=checkbox], input[type=radio], input[type=range]')) form.requestSubmit();
  });
}

// Empty fields stay out of the address, so that the address is the view.
for (const form of document.querySelectorAll('form[method=get]')) {
  form.addEventListener('submit', () => {
    for (const field of form.querySelectorAll('input, select')) {
      if (!field.value) field.disabled = true;
    }
    setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 0);
  });
}

// A slider says where it stands.
for (const slider of document.querySelectorAll('input[type=range][data-out]')) {
  const out = document.getElementById(slider.dataset.out);
  slider.addEventListener('input', () => { out.textContent = Number(slider.value).toLocaleString('en'); });
}

// Keys: a letter presses the button or link that names it; never while somebody writes.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (target) {
    event.preventDefault();
    target.click();
  }
});

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.textContent = button.dataset.done;
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Work in progress is asked after until it is over.
const waiting = document.querySelector('[data-refresh]');
if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.refresh) * 1000);
