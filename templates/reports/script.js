// Search, filters, links and marks for the findings. The page says everything without it.
(() => {
  const form = document.querySelector('.filters');
  if (form === null) return;
  const findings = [...document.querySelectorAll('.finding')];
  const fold = (text) =>
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLocaleLowerCase(document.documentElement.lang);
  const texts = new Map(findings.map((finding) => [finding, fold(finding.textContent)]));
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: 'latn' });
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (sign, name) =>
      name in values ? numbers.format(values[name]) : sign,
    );

  const remembered = () => {
    try {
      const list = JSON.parse(localStorage.getItem(form.dataset.key) ?? '[]');
      return new Set(Array.isArray(list) ? list : []);
    } catch {
      return new Set();
    }
  };
  const marked = remembered();
  const remember = () => {
    try {
      localStorage.setItem(form.dataset.key, JSON.stringify([...marked]));
    } catch {
      // Marks then last as long as the page is open.
    }
  };

  const fits = (finding, { words, severities, institution, state }) =>
    severities?.includes(finding.dataset.severity ?? finding.classList[1]) !== false &&
    (institution === '' || finding.closest('.group').dataset.institution === institution) &&
    (state === '' || finding.classList.contains('explained') === (state === 'explained')) &&
    words.every((word) => texts.get(finding).includes(word));

  const show = () => {
    const data = new FormData(form);
    const choice = {
      words: fold(String(data.get('text')))
        .split(/\s+/)
        .filter((word) => word !== ''),
      // Without boxes to tick, every severity is shown.
      severities: form.elements.severity && data.getAll('severity'),
      institution: data.get('institution') ?? '',
      state: data.get('state') ?? '',
    };
    for (const finding of findings) finding.hidden = !fits(finding, choice);
    settle();
  };
  const settle = () => {
    for (const part of document.querySelectorAll('.of-code, .of-severity, .group')) {
      part.hidden = part.querySelector('.finding:not([hidden])') === null;
    }
    const shown = findings.filter((finding) => !finding.hidden).length;
    form.classList.toggle('filtered', shown < findings.length);
    form.querySelector('.shown').textContent = filled(form.dataset.shown, {
      shown,
      all: findings.length,
    });
  };
  const countMarks = () => {
    const count = findings.filter((finding) => marked.has(finding.dataset.ref)).length;
    form.querySelector('.marked-count').textContent =
      count === 0 ? '' : filled(form.dataset.marked, { marked: count });
  };

  const mark = (finding, isMarked) => {
    finding.classList.toggle('marked', isMarked);
    finding.querySelector('[data-do="mark"]').setAttribute('aria-pressed', String(isMarked));
  };
  const copy = async (finding) => {
    const link = `${location.href.split('#')[0]}#${finding.id}`;
    try {
      await navigator.clipboard.writeText(link);
      say(finding, form.dataset.copied);
    } catch {
      offer(finding, link);
    }
  };
  const say = (finding, text) => {
    const said = document.getElementById('said');
    said.textContent = '';
    setTimeout(() => {
      said.textContent = text;
    }, 50);
    finding.querySelector('.copied')?.remove();
    const beside = document.createElement('span');
    beside.className = 'copied';
    beside.ariaHidden = 'true';
    beside.textContent = text;
    finding.querySelector('.tools').append(beside);
  };
  const offer = (finding, link) => {
    finding.querySelector('.to-copy')?.remove();
    const label = document.createElement('label');
    label.className = 'to-copy';
    const field = document.createElement('input');
    field.readOnly = true;
    field.dir = 'ltr';
    field.value = link;
    label.append(form.dataset.link, field);
    finding.querySelector('.tools').append(label);
    field.select();
  };

  const reveal = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // An address that nobody wrote leads nowhere.
    }
    const target = document.getElementById(id);
    if (target === null) return;
    const hiding = target.matches('.finding, .group') && target.closest('[hidden]') !== null;
    if (hiding) {
      const own = target.matches('.finding') ? [target] : target.querySelectorAll('.finding');
      for (const finding of own) finding.hidden = false;
      settle();
    }
    for (let part = target.closest('details'); part !== null; ) {
      part.open = true;
      part = part.parentElement.closest('details');
    }
    if (hiding) target.scrollIntoView();
  };

  const openAll = (open) => {
    for (const part of document.querySelectorAll('.finding details')) part.open = open;
  };
  const openedToPrint = [];
  const actions = {
    reset: () => {
      form.reset();
      show();
    },
    open: () => openAll(true),
    close: () => openAll(false),
    print: () => window.print(),
    copy,
    mark: (finding) => {
      const { ref } = finding.dataset;
      if (!marked.delete(ref)) marked.add(ref);
      mark(finding, marked.has(ref));
      remember();
      countMarks();
    },
  };

  const tools = document.getElementById('finding-tools').content;
  for (const finding of findings) {
    const own = tools.cloneNode(true);
    const heading = finding.querySelector('h5, b');
    heading.id = `${finding.id}-heading`;
    for (const button of own.querySelectorAll('button')) {
      button.setAttribute('aria-describedby', heading.id);
    }
    (finding.querySelector('.foot') ?? finding).append(own);
    if (marked.has(finding.dataset.ref)) mark(finding, true);
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  document.getElementById('findings').addEventListener('click', (event) => {
    const button = event.target.closest('button[data-do]');
    if (button !== null) actions[button.dataset.do](button.closest('.finding'));
  });
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('details:not([open], .screen)')) {
      part.open = true;
      openedToPrint.push(part);
    }
  });
  addEventListener('afterprint', () => {
    for (const part of openedToPrint.splice(0)) part.open = false;
  });
  form.hidden = false;
  show();
  countMarks();
  reveal();
})();
