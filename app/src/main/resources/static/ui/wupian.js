/* What pages do beyond HTML. Everything works without it, less comfortably. No inline code, no eval: the
   Content-Security-Policy allows neither. Words shown to people come from the page (data-…), never from here. */
(() => {
    'use strict';
    const root = document.documentElement;
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    root.classList.add('wp-js');

    /* htmx: the token against forged requests; a refused request leaves a note over the page */
    const token = document.querySelector('meta[name="csrf-token"]');
    document.addEventListener('htmx:configRequest', event => {
        if (token) event.detail.headers[token.dataset.header] = token.content;
    });
    document.addEventListener('htmx:responseError', event => note(event.detail.xhr.responseText));
    const note = html => {
        const notes = document.getElementById('wp-notes');
        const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('.wp-notice');
        if (notes && parsed) notes.replaceChildren(parsed);
    };

    /* menus */
    document.addEventListener('click', event => {
        const menu = event.target.closest('.wp-menu');
        if (menu) {
            const open = document.getElementById('wp-nav').classList.toggle('wp-open');
            menu.setAttribute('aria-expanded', String(open));
        }
        all('details.wp-person[open], details.wp-choose[open]').forEach(it => { if (!it.contains(event.target)) it.open = false; });
        if (event.target.closest('[data-back]')) history.back();
        if (event.target.closest('[data-print]')) print();
    });
    document.addEventListener('keydown', event => {
        if (event.key !== 'Escape') return;
        all('details.wp-person[open], details.wp-choose[open]').forEach(it => { it.open = false; it.querySelector('summary').focus(); });
    });

    /* a question before what cannot be undone: <form data-confirm="…"> or a button with it */
    document.addEventListener('submit', event => {
        const asked = event.submitter?.dataset.confirm || event.target.dataset.confirm;
        if (asked && !confirm(asked)) event.preventDefault();
    });

    /* forms: errors get the focus, dates may be written in any common way, long text is counted */
    const day = text => {
        const m = text.trim().match(/^(\d{4})[\-\/.年 ]?(\d{1,2})[\-\/.月 ]?(\d{1,2})日?$/);
        return m ? `${m[1]}-${m[2].padStart(2, '0')}-${m[3].padStart(2, '0')}` : null;
    };
    document.addEventListener('paste', event => {
        if (event.target.type !== 'date') return;
        const found = day(event.clipboardData.getData('text'));
        if (found) { event.target.value = found; event.preventDefault(); }
    });
    /* a block copied from a spreadsheet fills the fields down and to the right, on into the next table of its kind: <form data-grid> */
    document.addEventListener('paste', event => {
        const field = event.target;
        const text = event.clipboardData.getData('text').replace(/\r\n?/g, '\n').replace(/\n$/, '');
        if (!field.form || !('grid' in field.form.dataset) || field.tagName !== 'INPUT' || !/[\t\n]/.test(text)) return;
        event.preventDefault();
        const fields = row => row ? all('input:not([type=hidden])', row) : [];
        const kind = field.closest('table').className;
        const rows = all('tbody tr', field.form).filter(it => it.closest('table').className === kind);
        const top = rows.indexOf(field.closest('tr'));
        const left = fields(rows[top]).indexOf(field);
        text.split('\n').forEach((line, down) => line.split('\t').forEach((value, right) => {
            const it = fields(rows[top + down])[left + right];
            if (it) { it.value = value.trim(); it.dispatchEvent(new Event('input', {bubbles: true})); }
        }));
    });
    const count = area => {
        let counter = area.nextElementSibling;
        if (!counter?.classList.contains('wp-counter')) {
            counter = document.createElement('p');
            counter.className = 'wp-counter';
            area.after(counter);
        }
        counter.textContent = `${area.value.length} / ${area.maxLength}`;
    };

    /* drafts: <form data-draft="report/2026-11/7/science">; what is typed stays in the browser until the city has it */
    const place = form => `wupian/${document.body.dataset.account}/${form.dataset.draft}`;
    const values = form => JSON.stringify([...new FormData(form)]
        .filter(([name, value]) => typeof value === 'string' && form.elements[name]?.type !== 'hidden'));
    const original = new WeakMap();
    const changed = form => original.has(form) && original.get(form) !== values(form);
    let saving = 0;
    document.addEventListener('input', event => {
        if (event.target.dataset?.count) count(event.target);
        const form = event.target.form;
        if (!form || !original.has(form)) return;
        clearTimeout(saving);
        saving = setTimeout(() => keep(form), 400);
    });
    const keep = form => {
        if (!form.dataset.draft) return;
        try {
            if (changed(form)) localStorage.setItem(place(form), values(form));
            else localStorage.removeItem(place(form));
        } catch { /* a full or closed storage must not disturb the typing */ }
    };
    const fill = (form, kept) => {
        const left = new Map();
        for (const [name, value] of kept) left.set(name, [...(left.get(name) || []), value]);
        for (const field of form.elements) {
            if (!field.name || field.type === 'hidden' || field.type === 'file') continue;
            const own = left.get(field.name) || [];
            if (field.type === 'radio' || field.type === 'checkbox') field.checked = own.includes(field.value);
            else if (own.length) field.value = own.shift();
            if (field.dataset.count) count(field);
        }
    };
    /* the form whose answer this page is: what was typed stands in it */
    let answered = null;
    const offer = form => {
        let kept = null;
        try { kept = localStorage.getItem(place(form)); } catch { return; }
        if (!kept) return;
        if (place(form) === answered) { localStorage.setItem(answered, values(form)); return; }
        if (kept === values(form)) { keep(form); return; }
        const bar = document.createElement('div');
        bar.className = 'wp-notice wp-notice-info wp-draft';
        bar.setAttribute('role', 'status');
        const words = document.createElement('p');
        words.textContent = document.body.dataset.draftFound;
        bar.append(words, button(document.body.dataset.draftRestore, 'btn btn-sm btn-primary', () => fill(form, JSON.parse(kept))),
            button(document.body.dataset.draftDrop, 'btn btn-sm', () => localStorage.removeItem(place(form))));
        all('button', bar).forEach(it => it.addEventListener('click', () => bar.remove()));
        form.prepend(bar);
    };
    const button = (label, style, act) => {
        const it = document.createElement('button');
        it.type = 'button';
        it.className = style;
        it.textContent = label;
        it.addEventListener('click', act);
        return it;
    };
    /* what was sent is dropped by the next page, unless that is not the answer to it or it tells an error */
    const sending = form => {
        keep(form);
        if (form.dataset.draft) sessionStorage.setItem('wupian/sent', JSON.stringify([place(form), location.href.split('#')[0]]));
    };
    const dropSent = () => {
        const [sent, from] = JSON.parse(sessionStorage.getItem('wupian/sent') || '[]');
        sessionStorage.removeItem('wupian/sent');
        const refused = document.querySelector('main [role="alert"], main .wp-problem');
        if (!sent || document.referrer !== from) return;
        if (refused) answered = sent;
        else localStorage.removeItem(sent);
    };
    /* a form that saves itself: what the city answered to is no longer unsaved */
    const selfSaved = event => document.querySelector(event.target.getAttribute('hx-include') || '#none');
    document.addEventListener('htmx:beforeRequest', event => {
        const form = selfSaved(event);
        if (form) event.target.dataset.saving = values(form);
    });
    document.addEventListener('htmx:afterRequest', event => {
        const form = selfSaved(event);
        if (!form || !event.detail.successful || event.detail.xhr.responseText.includes('role="alert"')) return;
        original.set(form, event.target.dataset.saving);
        keep(form);
    });
    addEventListener('beforeunload', event => {
        if (all('form[data-draft], form[data-guard]').some(it => !it.dataset.sent && changed(it))) event.preventDefault();
    });
    addEventListener('submit', event => {
        if (event.defaultPrevented) return;
        event.target.dataset.sent = 'true';
        sending(event.target);
    });

    /* files: dropped on the field, or sent with progress: <form data-upload> */
    const over = (event, on) => {
        const box = event.target.closest?.('[data-drop]');
        if (box) { event.preventDefault(); box.classList.toggle('wp-drop-over', on); }
        return box;
    };
    document.addEventListener('dragover', event => over(event, true));
    document.addEventListener('dragleave', event => over(event, false));
    document.addEventListener('drop', event => {
        const input = over(event, false)?.querySelector('input[type=file]');
        if (!input) return;
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event('change', {bubbles: true}));
    });
    document.addEventListener('submit', event => {
        const form = event.target;
        if (event.defaultPrevented || !('upload' in form.dataset)) return;
        event.preventDefault();
        const bar = form.querySelector('progress') || document.createElement('progress');
        bar.className = 'wp-upload';
        bar.max = 100;
        bar.setAttribute('aria-label', form.dataset.upload || '');
        form.append(bar);
        const request = new XMLHttpRequest();
        request.open('POST', event.submitter?.hasAttribute('formaction') ? event.submitter.formAction : form.action);
        if (token) request.setRequestHeader(token.dataset.header, token.content);
        request.upload.onprogress = it => { bar.value = it.lengthComputable ? 100 * it.loaded / it.total : 0; };
        request.onload = () => arrive(request);
        request.onerror = () => { bar.remove(); delete form.dataset.sent; };
        request.send(new FormData(form, event.submitter));
    });
    const arrive = request => {
        if (request.status === 200 && request.responseURL && request.responseURL !== location.href) {
            location.assign(request.responseURL);
            return;
        }
        const page = new DOMParser().parseFromString(request.responseText, 'text/html');
        const main = page.getElementById('main');
        if (!main) { location.reload(); return; }
        document.getElementById('main').replaceWith(main);
        document.title = page.title;
        ready(main);
        globalThis.htmx?.process(main);
    };

    /* choosing a filter sends the form at once: <select data-send> */
    document.addEventListener('change', event => {
        if ('send' in (event.target.dataset || {})) event.target.form.requestSubmit();
    });

    /* the list of a form's errors says which field each is about */
    const named = link => {
        const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`)?.firstChild;
        if (label) link.prepend(label.textContent.trim() + (document.documentElement.lang === 'en' ? ': ' : '：'));
    };

    const ready = within => {
        all('.wp-summary a[href^="#"]', within).forEach(named);
        all('textarea[data-count]', within).forEach(count);
        all('form[data-draft], form[data-guard]', within).forEach(form => {
            original.set(form, values(form));
            if (form.dataset.draft) offer(form);
        });
        within.querySelector('[data-focus]')?.focus();
    };
    try { dropSent(); } catch { /* without a storage there is nothing to drop */ }
    ready(document);
    document.addEventListener('htmx:load', event => { if (event.target !== document.body) ready(event.target); });
})();
