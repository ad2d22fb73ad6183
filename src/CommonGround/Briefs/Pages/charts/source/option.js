import { colour, hatch, shape } from './look.js';
import { dots } from './dots.js';

const rowOf = marks => (marks.some(mark => mark.dots) ? 50 : 30);
const ink = 'var(--ink)';
const smallest = 5;
const largest = 12;
const faintest = 0.3;

export const heightOf = marks => marks.length * rowOf(marks) + 44;

const part = (percentage, otherwise) => Math.min(Math.max((percentage ?? otherwise) / 100, 0), 1);

function ends(data, marks) {
  return data.axis
    ? [data.axis.from, data.axis.to]
    : [0, Math.max(Number.EPSILON, ...marks.map(mark => Math.max(mark.high ?? 0, mark.at ?? 0)))];
}

// Marks that stand nowhere get a place of their own, right of the scale.
function span(data, marks) {
  const [from, to] = ends(data, marks);
  const nowhere = to + (to - from) * 0.15;
  return { start: from - (to - from) * 0.03, from, to, nowhere, end: marks.some(mark => mark.at === null) ? nowhere + (to - from) * 0.05 : to };
}

function place(mark, span, api) {
  const [x, y] = api.coord([mark.at ?? span.nowhere, mark.index]);
  return { x, y, across: at => api.coord([at, mark.index])[0] };
}

const line = (x1, y1, x2, y2, style) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: ink, lineWidth: 2, ...style } });

function whisker(mark, y, across) {
  if (mark.at === null || (mark.low === null && mark.high === null)) return [];
  const [low, high] = [across(mark.low ?? mark.at), across(mark.high ?? mark.at)];
  return [line(low, y, high, y), line(low, y - 5, low, y + 5), line(high, y - 5, high, y + 5)];
}

function question(mark, x, y) {
  const sign = { text: '?', x, y, textAlign: 'center', textVerticalAlign: 'middle', font: 'bold 15px sans-serif' };
  return [
    shape(mark.look, x, y, 12, { fill: 'url(#__unknown)', stroke: colour(mark.look), lineWidth: 2 }),
    shape(null, x, y, 7, { fill: 'var(--paper)' }),
    { type: 'text', style: { ...sign, fill: ink } },
  ];
}

function symbol(mark, x, y) {
  const radius = smallest + (largest - smallest) * part(mark.size, 50);
  const faint = faintest + (1 - faintest) * part(mark.strength, 100);
  const dash = mark.size === null ? [3, 2] : null;
  return [
    shape(mark.look, x, y, radius, { fill: 'var(--paper)' }),
    shape(mark.look, x, y, radius, { fill: colour(mark.look), opacity: faint }),
    shape(mark.look, x, y, radius, { fill: hatch(mark.look), stroke: ink, lineWidth: 1.2, lineDash: dash }),
  ];
}

function bar(mark, span, y, across) {
  const from = across(span.from);
  const rest = { x: from, y: y - 9, width: Math.max(across(mark.at) - from, 1), height: 18 };
  return [{ type: 'rect', shape: rest, style: { fill: colour(mark.look), stroke: ink, lineWidth: 1 } }];
}

function halo(y, row, params) {
  const { x, width } = params.coordSys;
  const style = { fill: 'none', stroke: 'var(--link)', lineWidth: 2 };
  return { type: 'rect', shape: { x: x - 4, y: y - row / 2 + 1, width: width + 8, height: row - 2, r: 4 }, style };
}

function draw(data, marks, span, current) {
  const row = rowOf(marks);
  return (params, api) => {
    const mark = { ...marks[params.dataIndex], index: params.dataIndex };
    const { x, y, across } = place(mark, span, api);
    const seen =
      mark.at === null ? question(mark, x, y)
      : data.kind === 'bars' ? [...bar(mark, span, y, across), ...whisker(mark, y, across)]
      : mark.dots ? dots(mark.dots.map(across), y + row / 2 - 9, x)
      : [...whisker(mark, y, across), ...symbol(mark, x, y)];
    const { x: left, width } = params.coordSys;
    const touch = { type: 'rect', shape: { x: left, y: y - row / 2 + 1, width, height: row - 2 }, style: { fill: 'transparent' } };
    return { type: 'group', children: [touch, ...(params.dataIndex === current ? [halo(y, row, params)] : []), ...seen] };
  };
}

const ticks = (data, span) => data.axis?.ticks ?? [{ at: span.from, label: '0' }];

// On two lines what one does not hold; the table has it whole.
function folded(text, most) {
  const cut = text.length > most ? text.lastIndexOf(' ', most) : -1;
  const rest = text.slice(cut + 1);
  return cut > 0 ? `${text.slice(0, cut)}\n${rest.length > most ? `${rest.slice(0, most - 1)}…` : rest}` : text;
}

// Labels keep their distance; the first, those apart and the last are always there.
function labelled(list, span, width) {
  const room = (one, other) => 3.5 * (one.label.length + other.label.length) + 12;
  const far = (one, other) => (Math.abs(one.at - other.at) / (span.end - span.start)) * width > room(one, other);
  const sure = list.filter((tick, index) => index === 0 || tick.apart || index === list.length - 1);
  return list.reduce((kept, tick) => (sure.includes(tick) || [...kept, ...sure].every(other => far(tick, other)) ? [...kept, tick] : kept), []);
}

export function optionOf(data, marks, current, width, still) {
  const scale = span(data, marks);
  const left = Math.round(Math.min(190, width * 0.36));
  const right = width > 640 ? 270 : 24;
  const names = { color: ink, fontSize: 13, overflow: 'truncate', ellipsis: '…', lineHeight: 14 };
  const listed = labelled(ticks(data, scale), scale, width - left - right - 28);
  const shared = { type: 'category', inverse: true, axisTick: { show: false }, axisLine: { show: false } };
  return {
    animation: !still,
    animationDuration: 200,
    grid: { left: left + 14, right: right + 14, top: 4, bottom: 40, containLabel: false },
    xAxis: {
      type: 'value',
      min: scale.start,
      max: scale.end,
      axisLabel: {
        color: ink,
        fontSize: 12,
        customValues: listed.map(tick => tick.at),
        formatter: value => listed.find(tick => Math.abs(tick.at - value) < 1e-9)?.label ?? '',
        width: 84,
        overflow: 'truncate',
      },
      axisTick: { customValues: listed.map(tick => tick.at), lineStyle: { color: ink } },
      axisLine: { show: true, lineStyle: { color: 'var(--line)' } },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    yAxis: [
      { ...shared, data: marks.map(mark => folded(`${mark.letter} ${mark.name}`.trim(), left / 7)), axisLabel: { ...names, width: left, interval: 0 } },
      {
        ...shared,
        position: 'right',
        data: marks.map(mark => folded(mark.judged ? `${mark.label} *` : mark.label, 36)),
        axisLabel: { ...names, show: width > 640, width: right, interval: 0 },
      },
    ],
    series: [
      {
        type: 'custom',
        clip: false,
        data: marks.map((mark, index) => [mark.at ?? scale.nowhere, index]),
        renderItem: draw(data, marks, scale, current),
      },
      { type: 'bar', yAxisIndex: 1, data: marks.map(() => 0), silent: true },
    ],
  };
}
