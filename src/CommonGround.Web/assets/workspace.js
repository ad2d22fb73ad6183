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
    new MutationObserver(ready).observe(document.body, { childList: true, subtree: true });
    ready();
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
    // Arrows in a list choose; they do not scroll the page.
    document.addEventListener('keydown', event => {
        const list = event.target.closest('[data-keys]');
        if (list && list.dataset.keys.split(' ').includes(event.key)) event.preventDefault();
    });
})();
