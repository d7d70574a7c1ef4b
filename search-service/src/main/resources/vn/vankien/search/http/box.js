// Suggestions while a question is typed, and "/" to reach the box. Without it every page works as well.
(() => {
  'use strict';
  const box = document.getElementById('q');
  if (!box) return;

  document.addEventListener('keydown', event => {
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  const english = document.documentElement.lang === 'en';
  const list = document.createElement('ul');
  list.id = 'offers';
  list.className = 'offers';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', english ? 'Suggestions' : 'Gợi ý');
  list.hidden = true;
  box.form.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', 'offers');
  box.setAttribute('aria-expanded', 'false');

  let typed = box.value;
  let chosen = -1;
  let waiting = 0;
  let asking = null;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const choose = index => {
    const offers = list.children;
    if (chosen >= 0) offers[chosen].setAttribute('aria-selected', 'false');
    chosen = index;
    if (chosen < 0) {
      box.value = typed;
      box.removeAttribute('aria-activedescendant');
      return;
    }
    offers[chosen].setAttribute('aria-selected', 'true');
    offers[chosen].scrollIntoView({ block: 'nearest' });
    box.value = offers[chosen].dataset.query;
    box.setAttribute('aria-activedescendant', offers[chosen].id);
  };

  const show = offers => {
    close();
    list.replaceChildren(...offers.map((offer, i) => {
      const line = document.createElement('li');
      line.id = 'offer' + i;
      line.setAttribute('role', 'option');
      line.setAttribute('aria-selected', 'false');
      line.dataset.query = offer.query;
      if (offer.number) {
        const number = document.createElement('b');
        number.textContent = offer.number;
        line.append(number, ' ');
      }
      line.append(offer.text);
      line.addEventListener('mousedown', event => {
        event.preventDefault(); // the box keeps the focus
        if (event.button === 0) {
          box.value = offer.query;
          box.form.requestSubmit();
        }
      });
      return line;
    }));
    list.hidden = offers.length === 0;
    box.setAttribute('aria-expanded', String(offers.length > 0));
  };

  const ask = async () => {
    if (asking) asking.abort();
    if (box.value.trim().length < 2) return close();
    asking = new AbortController();
    try {
      const answer = await fetch('/api/v1/suggest?q=' + encodeURIComponent(box.value), { signal: asking.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch (gone) {
      close(); // aborted by the next letter, or offline
    }
  };

  box.addEventListener('input', () => {
    typed = box.value;
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener('keydown', event => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape' && count) {
      event.preventDefault();
      choose(-1);
      close();
    } else if (count && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    }
  });
  box.addEventListener('blur', close);
})();
