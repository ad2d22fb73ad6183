// Where scripts run, each chart of the page is drawn again by ECharts, so that it fits its width and can be walked through.
// Without scripts, and on paper, the drawing that came with the page stays.
import { use, init } from 'echarts/core';
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import * as rows from './option.js';
import * as lines from './lines.js';
import { marksOf } from './marks.js';
import { walk } from './walk.js';

use([BarChart, CustomChart, GridComponent, SVGRenderer]);

const kinds = { 'line-chart': lines };

function revive(figure) {
  const data = JSON.parse(figure.dataset.chart);
  const marks = marksOf(data, figure);
  if (marks.length === 0) return;
  const { heightOf, optionOf } = kinds[data.kind] ?? rows;
  const stage = document.createElement('div');
  stage.className = 'stage';
  figure.querySelector('.drawn').before(stage);
  figure.classList.add('live');
  stage.style.height = `${heightOf(marks)}px`;
  const chart = init(stage, null, { renderer: 'svg' });
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const draw = current => chart.setOption(optionOf(data, marks, current, stage.clientWidth, still.matches), true);
  const walker = walk(figure, stage, data, marks, draw);
  chart.on('mouseover', event => walker.look(event.dataIndex));
  chart.on('click', event => walker.choose(event.dataIndex));
  new ResizeObserver(() => {
    chart.resize();
    draw(walker.current());
  }).observe(stage);
}

document.querySelectorAll('figure[data-chart]').forEach(revive);
