import { colour, hatch, shape } from './look.js';

const ink = 'var(--ink)';
const names = 17;
const least = 220;

export const heightOf = curves => Math.max(least, curves.length * names) + 52;

const line = (points, style) => ({ type: 'polyline', shape: { points }, style: { fill: 'none', lineJoin: 'round', ...style } });

// Marks keep their distance; the first and the last are always there.
function spaced(points, apart) {
  const last = points.at(-1);
  return points.reduce((kept, point, index) => {
    const free = point[0] - (kept.at(-1)?.[0] ?? -Infinity) >= apart && last[0] - point[0] >= apart;
    return index === 0 || index === points.length - 1 || free ? [...kept, point] : kept;
  }, []);
}

// Each name beside its curve's end, from the top down, pushed down where it would cover the one above.
function ends(curves, api, top, bottom) {
  const order = curves
    .map((curve, index) => ({ index, y: api.coord([0, curve.places.at(-1)])[1] }))
    .sort((one, other) => one.y - other.y || one.index - other.index);
  let free = top;
  return order.reduce((places, end, rank) => {
    const lowest = bottom - (order.length - 1 - rank) * names;
    places[end.index] = Math.min(Math.max(end.y, free), Math.max(lowest, free));
    free = places[end.index] + names;
    return places;
  }, []);
}

function draw(curves, current, wide) {
  return (params, api) => {
    const curve = curves[params.dataIndex];
    const { x: left, y: top, width, height } = params.coordSys;
    const points = curve.places.map((place, step) => api.coord([step, place]));
    const [x, y] = points.at(-1);
    const faint = current >= 0 && current !== params.dataIndex ? 0.25 : 1;
    const marks = spaced(points, 36).flatMap(([across, up]) => [
      shape(curve.look, across, up, 4.5, { fill: 'var(--paper)', opacity: faint }),
      shape(curve.look, across, up, 4.5, { fill: colour(curve.look), opacity: faint }),
      shape(curve.look, across, up, 4.5, { fill: hatch(curve.look), stroke: ink, lineWidth: 1, opacity: faint }),
    ]);
    const beside = ends(curves, api, top, top + height)[params.dataIndex];
    const words = wide ? `${curve.letter} ${curve.name}: ${curve.label}`.trim() : curve.letter || curve.name;
    const text = { text: words, x: left + width + 26, y: beside, textVerticalAlign: 'middle', fill: ink, font: '13px sans-serif' };
    return {
      type: 'group',
      z2: current === params.dataIndex ? 10 : 0,
      children: [
        line(points, { stroke: ink, lineWidth: current === params.dataIndex ? 6 : 3.4, opacity: faint }),
        line(points, { stroke: colour(curve.look), lineWidth: 2, opacity: faint }),
        ...marks,
        { type: 'line', shape: { x1: x + 7, y1: y, x2: left + width + 22, y2: beside }, style: { stroke: 'var(--line)' } },
        { type: 'text', style: { ...text, width: wide ? 250 : 60, overflow: 'truncate', fontWeight: current === params.dataIndex ? 'bold' : 'normal', opacity: faint } },
      ],
    };
  };
}

function axis(scale, most, more) {
  const step = Math.max(1, Math.ceil(scale.ticks.length / most));
  const kept = scale.ticks.filter((_, index) => index === scale.ticks.length - 1 || (index % step === 0 && scale.ticks.length - 1 - index >= 0.8 * step));
  return {
    type: 'value',
    min: scale.from,
    max: scale.to,
    axisLabel: {
      color: ink,
      fontSize: 12,
      customValues: kept.map(tick => tick.at),
      formatter: value => kept.find(tick => Math.abs(tick.at - value) < 1e-9)?.label ?? '',
      ...more,
    },
    axisTick: { customValues: kept.map(tick => tick.at), lineStyle: { color: ink } },
    axisLine: { show: true, lineStyle: { color: 'var(--line)' } },
    splitLine: { show: false },
  };
}

export function optionOf(data, curves, current, width, still) {
  const wide = width > 640;
  const left = wide ? 96 : 76;
  const right = wide ? 290 : 64;
  const room = Math.max(2, Math.floor((width - left - right) / 70));
  return {
    animation: !still,
    animationDuration: 200,
    grid: { left, right, top: 12, bottom: 40, containLabel: false },
    xAxis: axis(data.across, room, {}),
    yAxis: axis(data.up, Math.floor((heightOf(curves) - 52) / 20), { width: left - 14, overflow: 'truncate' }),
    series: [
      {
        type: 'custom',
        clip: false,
        data: curves.map(curve => [0, curve.places.at(-1)]),
        renderItem: draw(curves, current, wide),
      },
    ],
  };
}
