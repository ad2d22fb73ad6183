// The marks of a strip, the bars and the curves of a chart are read alike: a name, a place or none, and the row of the table that says the same.
export function marksOf(data, figure) {
  const rows = figure.querySelectorAll('details tbody tr:not(.group)');
  return (data.marks ?? data.bars ?? data.curves.filter(curve => curve.places.length > 0)).map((mark, index) => ({
    ...mark,
    at: mark.at ?? mark.value ?? mark.places?.at(-1) ?? null,
    letter: mark.badge?.letter ?? '',
    look: mark.badge?.look ?? null,
    links: [...(rows[index]?.querySelectorAll('.cite a') ?? [])],
  }));
}

export function spoken(data, mark, index, count) {
  const number = (title, value) => (title ? `, ${title.toLowerCase()} ${value ?? 'unknown'}` : '');
  const place = mark.at === null ? `unknown: ${mark.label}` : mark.judged ? `${mark.label}, a judgement` : mark.label;
  const start = mark.places ? `from ${mark.places[0].toFixed(2).replace(/\.?0+$/, '')} to ` : '';
  const camp = mark.badge?.camp ? ` (${mark.badge.camp})` : '';
  const sizes = number(data.sizeMeans, mark.size) + number(data.strengthMeans, mark.strength);
  const aside = mark.aside ? `; ${data.asideMeans.toLowerCase()}: ${mark.aside}` : '';
  const evidence = mark.links.length > 0 ? `. Evidence: ${mark.links.map(link => link.title || link.textContent).join(', ')}` : '';
  return `${index + 1} of ${count}. ${mark.name}${camp}: ${start}${place}${sizes}${aside}${evidence}.`;
}
