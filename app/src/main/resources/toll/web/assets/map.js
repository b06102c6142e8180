// The map: areas, never bare points, over a base map and towns that lie beside this file.
import { Map as Drawn, Marker, LngLatBounds } from './vendor/maplibre-gl.mjs';

const box = document.getElementById('map');
const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(name).trim();

/** Metres of one pixel at zoom 0 on the equator, with tiles of 512 pixels. */
const METRES_A_PIXEL = 78271.51696;
const METRES_A_DEGREE = 111320;

async function read(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

/** A circle of so many metres as a polygon of degrees. */
function ring([lon, lat], metres) {
  const points = [];
  const cosine = Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  for (let i = 0; i <= 48; i++) {
    const turn = (i / 48) * 2 * Math.PI;
    points.push([lon + (metres / METRES_A_DEGREE / cosine) * Math.cos(turn), lat + (metres / METRES_A_DEGREE) * Math.sin(turn)]);
  }
  return points;
}

/** The area that each event is known to, with its radius; many events of one place share one. */
function areas(events) {
  const seen = new Map();
  for (const feature of events.features) {
    const { metres } = feature.properties;
    const key = `${feature.geometry.coordinates} ${metres}`;
    if (!seen.has(key)) seen.set(key, { type: 'Feature', properties: { metres }, geometry: { type: 'Polygon', coordinates: [ring(feature.geometry.coordinates, metres)] } });
  }
  return { type: 'FeatureCollection', features: [...seen.values()] };
}

/** Areas by how far away they can still be told from a dot: the widest are drawn first, the others as one comes closer. */
const WIDTHS = [
  { least: 15000, most: Infinity, from: 5 },
  { least: 4000, most: 15000, from: 7.5 },
  { least: 0, most: 4000, from: 9.5 },
];

const AREA = 0.1;

function areaLayers(single) {
  return WIDTHS.map(({ least, most, from }) => ({
    id: `area-${least}`,
    type: 'fill',
    source: 'areas',
    minzoom: single ? 0 : from,
    filter: ['all', ['>=', ['get', 'metres'], least], ['<', ['get', 'metres'], most === Infinity ? 1e9 : most]],
    paint: { 'fill-color': colour('--accent'), 'fill-opacity': AREA, 'fill-opacity-transition': { duration: 0, delay: 0 }, 'fill-outline-color': colour('--accent') },
  }));
}

/** A frame that takes longer than this many milliseconds is seen as a jerk; so many of them, and the map is drawn more lightly. */
const JERK = 28;
const JERKS = 4;
const CALM = 250;

/** Whether the browser draws by the processor: it says so in the name of what draws. */
function drawnByProcessor(canvas) {
  const gl = canvas.getContext('webgl2') || canvas.getContext('webgl');
  const named = gl && gl.getExtension('WEBGL_debug_renderer_info');
  return Boolean(named) && /swiftshader|llvmpipe|software|basic render/i.test(gl.getParameter(named.UNMASKED_RENDERER_WEBGL));
}

/**
 * Keeps the map moving smoothly. Areas that lie over one another cost most to draw: they rest while the map moves. Where that is not
 * enough, or no graphics card draws, it is drawn with half the points each way while it moves, and sharp again where it stops.
 */
function lighten(map) {
  let slow = drawnByProcessor(map.getCanvas());
  let jerks = 0;
  let before = 0;
  let sizing = false;
  let coarse = false;
  let later = 0;
  const areas = (opacity) => WIDTHS.forEach(({ least }) => map.setPaintProperty(`area-${least}`, 'fill-opacity', opacity));
  const draw = (ratio) => {
    sizing = true; // a new size is told as if the map had moved
    map.setPixelRatio(ratio);
    sizing = false;
  };
  const lightly = () => {
    clearTimeout(later);
    if (slow && !coarse) {
      coarse = true;
      draw(devicePixelRatio / 2);
    }
  };
  const sharply = () => {
    clearTimeout(later);
    later = setTimeout(() => {
      if (map.isMoving()) return;
      areas(AREA);
      if (coarse) {
        coarse = false;
        draw(devicePixelRatio);
      }
    }, CALM);
  };
  // Before the map moves: a new size in the middle would end the movement.
  for (const begin of ['pointerdown', 'keydown']) map.getCanvasContainer().addEventListener(begin, lightly, { capture: true });
  for (const end of ['pointerup', 'pointercancel', 'keyup']) addEventListener(end, sharply);
  map.on('movestart', () => {
    if (sizing) return;
    clearTimeout(later);
    before = 0;
    areas(0);
  });
  map.on('move', () => {
    const now = performance.now();
    if (before && now - before > JERK && now - before < 1000) slow ||= ++jerks >= JERKS;
    before = now;
  });
  map.on('moveend', () => { if (!sizing) sharply(); });
  return lightly;
}

/** A length of the map as a person says it: 1, 2 or 5 times a power of ten. */
function scaleBar(map) {
  const bar = document.createElement('div');
  bar.className = 'scalebar';
  const line = document.createElement('span');
  const text = document.createElement('bdi');
  bar.append(line, text);
  box.append(bar);
  const show = () => {
    const metres = (METRES_A_PIXEL * Math.cos((map.getCenter().lat * Math.PI) / 180)) / 2 ** map.getZoom();
    const most = metres * 110;
    const power = 10 ** Math.floor(Math.log10(most));
    const whole = [5, 2, 1].map((n) => n * power).find((n) => n <= most);
    const pixels = Math.round(whole / metres);
    const words = whole >= 1000 ? `${whole / 1000} km` : `${whole} m`;
    if (text.textContent !== words) text.textContent = words;
    if (line.dataset.pixels !== String(pixels)) {
      line.dataset.pixels = pixels;
      line.style.inlineSize = `${pixels}px`;
    }
  };
  map.on('move', show);
  show();
}

/** Where the name of a town stands beside its dot, the best place first. */
const SIDES = [
  { anchor: 'left', x: 1, y: 0 },
  { anchor: 'right', x: -1, y: 0 },
  { anchor: 'bottom', x: 0, y: -1 },
  { anchor: 'top', x: 0, y: 1 },
];

const inArabic = document.documentElement.lang === 'ar';

/** Pixels of a cluster of so many events. */
const clusterRadius = (count) => 10 + (18 * (Math.min(30, Math.sqrt(count)) - 1)) / 29;

/** HTML labels beside the canvas, since the map carries no glyphs; none covers another. */
function labels(map, towns) {
  const shown = new Map();
  const room = 8;
  return () => {
    const taken = [];
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const free = (x, y, wide, high) => {
      if (x - wide / 2 < 0 || y - high / 2 < 0 || x + wide / 2 > width || y + high / 2 > height) return false;
      const box = [x - wide / 2 - room, y - high / 2 - room / 2, x + wide / 2 + room, y + high / 2 + room / 2];
      if (taken.some((t) => box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3])) return false;
      taken.push(box);
      return true;
    };
    const wanted = new Map();
    for (const feature of map.queryRenderedFeatures({ layers: ['group'] })) {
      const at = map.project(feature.geometry.coordinates);
      const key = `g${feature.properties.cluster_id}`;
      if (!wanted.has(key)) {
        const half = clusterRadius(feature.properties.point_count);
        taken.push([at.x - half, at.y - half, at.x + half, at.y + half]);
        wanted.set(key, ['cluster', feature.geometry.coordinates, feature.properties.point_count_abbreviated, 'center']);
      }
    }
    const bounds = map.getBounds();
    const most = map.getZoom() < 5 ? 8 : 40;
    let towned = 0;
    for (const town of towns.features) {
      if (towned >= most) break;
      if (!bounds.contains(town.geometry.coordinates)) continue;
      const at = map.project(town.geometry.coordinates);
      const name = (inArabic && town.properties.ar) || town.properties.name;
      const wide = 14 + name.length * 6.5;
      const side = SIDES.find(({ x, y }) => free(at.x + (x * wide) / 2, at.y + y * 12, wide, 16));
      if (side) {
        wanted.set(`t${town.properties.name}${side.anchor}`, ['town', town.geometry.coordinates, name, side.anchor]);
        towned++;
      }
    }
    for (const [key, [kind, place, text, anchor]] of wanted) {
      if (shown.has(key)) continue;
      const element = document.createElement('span');
      element.className = kind;
      element.textContent = text;
      shown.set(key, new Marker({ element, anchor }).setLngLat(place).addTo(map));
    }
    for (const [key, marker] of shown) {
      if (!wanted.has(key)) {
        marker.remove();
        shown.delete(key);
      }
    }
  };
}

async function draw() {
  const asked = performance.now();
  const [base, towns, events] = await Promise.all([read(box.dataset.basemap), read(box.dataset.towns), read(box.dataset.events)]);
  const bounds = new LngLatBounds();
  for (const feature of events.features) for (const corner of ring(feature.geometry.coordinates, feature.properties.metres)) bounds.extend(corner);
  const map = new Drawn({
    container: box,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    cooperativeGestures: false,
    fadeDuration: 0,
    scrollZoom: false,
    maxZoom: 16,
    center: [39, 35],
    zoom: 4,
    locale: { 'Map.Title': box.dataset.label },
    style: {
      version: 8,
      sources: {
        base: { type: 'geojson', data: base, tolerance: 1, maxzoom: 8 },
        towns: { type: 'geojson', data: towns },
        areas: { type: 'geojson', data: areas(events) },
        events: { type: 'geojson', data: events, cluster: true, clusterRadius: 40, clusterMaxZoom: 10 },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': colour('--sea') } },
        { id: 'land', type: 'fill', source: 'base', filter: ['==', ['get', 'level'], 0], paint: { 'fill-color': colour('--land'), 'fill-antialias': false } },
        { id: 'provinces', type: 'line', source: 'base', filter: ['==', ['get', 'level'], 1], paint: { 'line-color': colour('--border'), 'line-width': 0.7, 'line-opacity': 0.7 } },
        { id: 'borders', type: 'line', source: 'base', filter: ['==', ['get', 'level'], 0], paint: { 'line-color': colour('--border'), 'line-width': 1.2 } },
        ...areaLayers(events.features.length === 1),
        { id: 'town', type: 'circle', source: 'towns', paint: { 'circle-radius': 2, 'circle-color': colour('--quiet') } },
        { id: 'group', type: 'circle', source: 'events', filter: ['has', 'point_count'], paint: { 'circle-color': colour('--accent'), 'circle-opacity': 0.88, 'circle-stroke-color': colour('--sheet'), 'circle-stroke-width': 1.5, 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, 10, 30, 28] } },
        { id: 'event', type: 'circle', source: 'events', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': colour('--up'), 'circle-stroke-color': colour('--sheet'), 'circle-stroke-width': 1.5, 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'max']], 0, 5, 10, 11] } },
      ],
    },
  });
  const all = () => {
    // One event is shown with the country around it, so that one sees where it is.
    if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: 40, maxZoom: events.features.length === 1 ? 8 : 11, animate: false });
  };
  const label = labels(map, towns);
  map.on('load', () => {
    all();
    // Drawn is what stands there whole.
    map.once('idle', () => {
      box.dataset.drawn = events.features.length;
      box.dataset.took = Math.round(performance.now() - asked);
    });
  });
  map.on('idle', label);
  map.on('click', 'group', async (event) => {
    const feature = event.features[0];
    const zoom = await map.getSource('events').getClusterExpansionZoom(feature.properties.cluster_id);
    map.easeTo({ center: feature.geometry.coordinates, zoom });
  });
  if (box.dataset.event) {
    map.on('click', 'event', (event) => {
      location.href = box.dataset.event.replace('/events/0', `/events/${event.features[0].properties.id}`);
    });
    for (const layer of ['group', 'event']) {
      map.on('mouseenter', layer, () => { map.getCanvas().style.cursor = 'pointer'; });
      map.on('mouseleave', layer, () => { map.getCanvas().style.cursor = ''; });
    }
  }
  scaleBar(map);
  const lightly = lighten(map);
  const tools = document.querySelector('.map-tools');
  if (tools) {
    tools.hidden = false;
    const zoom = (act) => () => {
      lightly();
      act();
    };
    const acts = { in: zoom(() => map.zoomIn()), out: zoom(() => map.zoomOut()), all };
    for (const button of tools.querySelectorAll('[data-map]')) button.addEventListener('click', acts[button.dataset.map]);
  }
}

draw().catch(() => { box.dataset.failed = 'true'; });
