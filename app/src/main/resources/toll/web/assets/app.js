// What JavaScript adds to every page: reading never needs it.
'use strict';

/** What a part of a page needs once it is there. */
function enliven(part) {
  // Filters answer as soon as one is chosen; the button stays for those without JavaScript.
  for (const form of part.querySelectorAll('form[data-live]')) {
    form.addEventListener('change', (event) => {
      if (event.target.matches('select, input[type=checkbox], input[type=radio], input[type=range], input[type=date]')) form.requestSubmit();
    });
  }

  // Empty fields stay out of the address, so that the address is the view.
  for (const form of part.querySelectorAll('form[method=get]')) {
    form.addEventListener('submit', () => {
      for (const field of form.querySelectorAll('input, select')) {
        if (!field.value) field.disabled = true;
      }
      setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 0);
    });
  }

  // A slider says where it stands.
  for (const slider of part.querySelectorAll('input[type=range][data-out]')) {
    const out = document.getElementById(slider.dataset.out);
    slider.addEventListener('input', () => { out.textContent = Number(slider.value).toLocaleString('en'); });
  }

  for (const button of part.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
      button.textContent = button.dataset.done;
    });
  }

  for (const button of part.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  // Quick forms bring the next question into the page instead of a page anew.
  if (window.htmx) {
    for (const form of part.querySelectorAll('form[data-quick]')) {
      form.setAttribute('hx-post', form.getAttribute('action'));
      form.setAttribute('hx-target', '#main');
      form.setAttribute('hx-select', '#main');
      form.setAttribute('hx-swap', 'outerHTML show:window:top');
      form.setAttribute('hx-push-url', 'true');
      form.setAttribute('hx-disabled-elt', 'find button');
      window.htmx.process(form);
    }
  }

  // Work in progress is asked after until it is over.
  const waiting = part.querySelector('[data-refresh]');
  if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.refresh) * 1000);
}

enliven(document);

document.addEventListener('htmx:afterSettle', (event) => {
  const main = document.getElementById('main');
  if (!main || (event.detail.elt !== main && event.target !== main)) return;
  enliven(main);
  main.focus({ preventScroll: true });
});

// What could not be sent is said by the page that a plain form would have led to.
document.addEventListener('htmx:responseError', () => location.reload());

// Keys: a letter presses the button or link that names it; never while somebody writes.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest('input, textarea, select')) return;
  if (event.key.length !== 1) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (target && !target.disabled) {
    event.preventDefault();
    target.click();
  }
});
