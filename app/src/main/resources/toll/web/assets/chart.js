// Charts drawn from the tables of the page, so that both show the same numbers.
'use strict';

const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(name).trim();
const rtl = document.documentElement.dir === 'rtl';
const family = getComputedStyle(document.body).fontFamily;

function rows(table) {
  return [...table.querySelectorAll('tbody tr[data-low]')].map((row) => ({
    key: row.dataset.key,
    label: row.querySelector('th').textContent.trim(),
    low: Number(row.dataset.low),
    high: Number(row.dataset.high),
  }));
}

/** Months without a row stand between those that have one: time is drawn as time. */
function filled(list) {
  const dated = list.filter((row) => /^\d{4}-\d{2}$/.test(row.key));
  if (dated.length < 2) return list;
  const byKey = new Map(dated.map((row) => [row.key, row]));
  const out = [];
  let [year, month] = dated[0].key.split('-').map(Number);
  const last = dated[dated.length - 1].key;
  for (let i = 0; i < 2400; i++) {
    const key = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    out.push(byKey.get(key) || { key, label: key, low: 0, high: 0 });
    if (key === last) break;
    month === 12 ? (year++, month = 1) : month++;
  }
  return out;
}

async function draw(box) {
  const list = filled(rows(document.getElementById(box.dataset.table)));
  if (!list.length) {
    box.hidden = true;
    return;
  }
  await Promise.all([document.fonts.load(`13px ${family}`, 'Aa'), document.fonts.load(`13px ${family}`, 'ع')]);
  const chart = echarts.init(box, null, { renderer: 'canvas' });
  const text = { color: colour('--ink'), fontFamily: family };
  const axis = { axisLabel: { ...text, hideOverlap: true }, axisLine: { lineStyle: { color: colour('--quiet') } } };
  chart.setOption({
    animation: false,
    textStyle: text,
    grid: { left: 56, right: 56, top: 30, bottom: 60 },
    legend: { top: 0, textStyle: text, data: [box.dataset.min, box.dataset.max] },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colour('--sheet'),
      textStyle: text,
      formatter: (points) => {
        const row = list[points[0].dataIndex];
        return `${row.label}: ${row.low.toLocaleString('en')}–${row.high.toLocaleString('en')}`;
      },
    },
    dataZoom: list.length > 60 ? [{ type: 'slider', bottom: 8, height: 18, showDetail: false, borderColor: colour('--line'), backgroundColor: colour('--sheet'), fillerColor: colour('--accent-soft'), dataBackground: { lineStyle: { color: colour('--max') }, areaStyle: { color: colour('--max') } }, selectedDataBackground: { lineStyle: { color: colour('--min') }, areaStyle: { color: colour('--max') } }, handleStyle: { color: colour('--sheet'), borderColor: colour('--quiet') }, moveHandleStyle: { color: colour('--quiet'), opacity: 0.5 }, emphasis: { handleStyle: { color: colour('--accent-soft'), borderColor: colour('--accent') }, moveHandleStyle: { color: colour('--accent') } } }, { type: 'inside', zoomOnMouseWheel: 'ctrl' }] : [],
    xAxis: { type: 'category', data: list.map((row) => row.label), inverse: rtl, axisTick: { show: false }, ...axis },
    yAxis: { type: 'value', position: rtl ? 'right' : 'left', minInterval: 1, splitLine: { lineStyle: { color: colour('--line') } }, ...axis },
    series: [
      { name: box.dataset.min, type: 'bar', stack: 'toll', itemStyle: { color: colour('--min') }, data: list.map((row) => row.low) },
      { name: box.dataset.max, type: 'bar', stack: 'toll', itemStyle: { color: colour('--max') }, data: list.map((row) => row.high - row.low) },
    ],
  });
  if (box.dataset.open) {
    chart.on('click', (point) => {
      const key = list[point.dataIndex].key;
      if (!/^\d{4}-\d{2}$/.test(key)) return;
      const [year, month] = key.split('-').map(Number);
      const address = new URL(box.dataset.open, location.href);
      address.searchParams.set('from', `${key}-01`);
      address.searchParams.set('to', `${key}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`);
      location.href = address;
    });
  }
  new ResizeObserver(() => chart.resize()).observe(box);
  box.dataset.drawn = list.length;
}

for (const box of document.querySelectorAll('[data-chart=rows]')) draw(box);
