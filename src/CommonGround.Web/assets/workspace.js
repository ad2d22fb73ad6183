// What a browser must do by itself: links of a finding open the evidence, and Ctrl+K finds.
(() => {
    document.addEventListener('click', event => {
        const link = event.target.closest('[data-evidence] a[href^="#"]');
        if (!link) return;
        event.preventDefault();
        const name = decodeURIComponent(link.getAttribute('href').slice(1));
        const target = document.getElementById(name);
        if (name.startsWith('_') && target) { target.scrollIntoView(); target.focus(); return; }
        const address = new URL(location.href);
        address.searchParams.set('evidence', name);
        Blazor.navigateTo(address.pathname + address.search);
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
            const finder = document.getElementById('finder');
            if (finder) { event.preventDefault(); finder.focus(); }
        }
    });
})();
// The table is one stop of the Tab key: arrows move within it, Enter opens, F2 edits.
(() => {
    const cells = table => [...table.rows].filter(row => row.cells.length > 1).map(row => [...row.cells]);
    const ready = () => document.querySelectorAll('table[data-grid]').forEach(table => {
        if (!table.querySelector('td[tabindex="0"]')) table.querySelector('td')?.setAttribute('tabindex', '0');
    });
    let current = null;
    // Where the screens stand in one row, the one that is open may be beyond its end.
    const show = () => {
        const open = document.querySelector('.screens [aria-current]');
        if (open !== current) { current = open; open?.scrollIntoView({ block: 'nearest', inline: 'center' }); }
    };
    new MutationObserver(() => { ready(); show(); }).observe(document.body, { childList: true, subtree: true });
    ready();
    show();
    const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
    document.addEventListener('keydown', event => {
        const cell = event.target.closest('table[data-grid] td');
        if (!cell || event.target !== cell) return;
        const rows = cells(cell.closest('table'));
        const row = rows.findIndex(one => one.includes(cell));
        const column = rows[row].indexOf(cell);
        const step = steps[event.key];
        if (step) {
            event.preventDefault();
            const next = rows[row + step[0]]?.[column + step[1]];
            if (next?.tagName === 'TD') { cell.setAttribute('tabindex', '-1'); next.setAttribute('tabindex', '0'); next.focus(); }
        } else if (event.key === 'Enter') { cell.querySelector('a.open')?.click(); }
        else if (event.key === 'F2') { event.preventDefault(); cell.querySelector('a.edit')?.click(); }
    });
    document.addEventListener('click', event => {
        const print = event.target.closest('[data-print]');
        if (print) document.getElementById(print.dataset.print).contentWindow.print();
    });
    // The event of a frame does not come up to the document, but it goes down from it.
    document.addEventListener('load', event => {
        const waiting = document.querySelector(`[data-until-loaded="${event.target.id}"]`);
        if (waiting) waiting.hidden = true;
    }, true);
    // Arrows in a list choose; they do not scroll the page.
    document.addEventListener('keydown', event => {
        const list = event.target.closest('[data-keys]');
        if (list && list.dataset.keys.split(' ').includes(event.key)) event.preventDefault();
    });
})();
// What opens beside the page takes the focus, and gives it back when it closes; Escape closes it.
(() => {
    let open = null;
    let before = null;
    new MutationObserver(() => {
        const aside = document.querySelector('[data-aside]');
        if (aside === open) return;
        if (aside && !open) before = document.activeElement;
        if (aside) (aside.querySelector('textarea') ?? aside.querySelector('[data-close]'))?.focus();
        else if (before?.isConnected && document.activeElement === document.body) before.focus();
        open = aside;
    }).observe(document.body, { childList: true, subtree: true });
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && open?.contains(event.target)) open.querySelector('[data-close]')?.click();
    });
})();
// Ctrl+Z takes back what was tried on the screen, else one's last change; in a text it is the browser's own.
(() => {
    const isText = target => target.closest('textarea, input:not([type=checkbox]):not([type=radio])');
    document.addEventListener('keydown', event => {
        if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isText(event.target)) return;
        const undo = document.querySelector('[data-undo=here]:enabled') ?? document.querySelector('[data-undo]:enabled');
        if (undo) { event.preventDefault(); undo.click(); }
    });
})();
// Cells that are pasted on the table are shown where somebody looks at them before they are kept.
(() => {
    const put = (id, value) => {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    document.addEventListener('paste', event => {
        const edit = event.target.closest?.('table[data-grid] td')?.querySelector('a.edit');
        const desk = document.querySelector('[data-paste]');
        if (!edit || !desk) return;
        event.preventDefault();
        const [, party, , issue] = new URL(edit.href).searchParams.get('edit').split('/');
        desk.open = true;
        put('paste-party', party);
        put('paste-issue', issue);
        put('pasted', event.clipboardData.getData('text/plain'));
        desk.scrollIntoView();
        document.getElementById('pasted').focus();
    });
})();
// A mark of a chart is dragged from place to place: the server hears of it ten times a second at most, and of the last.
(() => {
    const pause = 100;
    let held = null;
    const tell = (isBegun = false) => {
        if (!isBegun && held.place === held.told) return;
        held.told = held.place;
        held.chart.dispatchEvent(new CustomEvent('dragged', { bubbles: true, detail: { name: held.name, place: held.place, isBegun } }));
    };
    const across = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(held.chart.querySelector('svg').getScreenCTM().inverse()).x;
    const end = place => {
        if (!held) return;
        clearTimeout(held.timer);
        held.place = place ?? held.place;
        tell();
        held = null;
    };
    Blazor.registerCustomEventType('dragged', { createEventArgs: event => event.detail });
    document.addEventListener('pointerdown', event => {
        const grip = event.target.closest('[data-drag] [data-grip]');
        if (!grip || event.button !== 0) return;
        event.preventDefault();
        const [chart, at] = [grip.closest('[data-drag]'), Number(grip.dataset.at)];
        held = { chart, name: grip.dataset.grip, places: grip.dataset.places.split(' ').map(Number), first: at, place: at };
        held.off = held.places[at] - across(event);
        chart.focus();
        chart.setPointerCapture(event.pointerId);
        tell(true);
    });
    document.addEventListener('pointermove', event => {
        if (!held) return;
        const x = across(event) + held.off;
        held.place = held.places.reduce((best, place, index) => Math.abs(place - x) < Math.abs(held.places[best] - x) ? index : best, 0);
        held.timer ??= setTimeout(() => { held.timer = null; tell(); }, pause);
    });
    document.addEventListener('pointerup', () => end());
    document.addEventListener('pointercancel', () => end(held?.first));
    // A key that is held down repeats faster than what follows can be shown.
    let last = 0;
    addEventListener('keydown', event => {
        if (event.key === 'Escape' && held) end(held.first);
        if (!event.target.closest?.('[data-drag]')) return;
        if (event.repeat && event.timeStamp - last < pause) { event.preventDefault(); event.stopPropagation(); } else last = event.timeStamp;
    }, true);
})();
