// Camps differ in colour, shape and hatch; colours are the page's own, so that they follow light, dark and forced colours.
const regular = (sides, turn) =>
  Array.from({ length: sides }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / sides;
    return [Math.cos(angle), Math.sin(angle)];
  });

// In the order of the looks; null is a circle.
const outlines = [
  null,
  regular(4, Math.PI / 4),
  regular(3, -Math.PI / 2),
  regular(4, 0),
  regular(5, -Math.PI / 2),
  regular(3, Math.PI / 2),
  regular(6, 0),
];

export function shape(look, x, y, radius, style) {
  const outline = outlines[(look ?? 0) % outlines.length];
  const points = outline?.map(([right, down]) => [x + right * radius * 1.15, y + down * radius * 1.15]);
  return points ? { type: 'polygon', shape: { points }, style } : { type: 'circle', shape: { cx: x, cy: y, r: radius }, style };
}

export const colour = look => (look === null ? 'var(--plain)' : `var(--look-${look % 8})`);

export const hatch = look => (look ? `url(#__hatch-${look % 8})` : 'none');
