// The map: areas, never bare points, over a base map that lies beside this file.
import { Map as Drawn, Marker, LngLatBounds } from './vendor/maplibre-gl.mjs';

const box = document.getElementById('map');
const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(name).trim();

/** Pixels of a length in metres at zoom 0 and at the equator are 1 / 78271.5; doubled with each level of zoom. */
const METRES_A_PIXEL = 78271.51696;

async function read(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function scaled(events) {
  for (const feature of events.features) {
    const cosine = Math.cos((feature.geometry.coordinates[1] * Math.PI) / 180);
    feature.properties.pixels = feature.properties.metres / (METRES_A_PIXEL * cosine);
  }
  return events;
}

async function draw() {
  const [base, events] = await Promise.all([read(box.dataset.basemap), read(box.dataset.events)]);
  scaled(events);
  const bounds = new LngLatBounds();
  for (const feature of events.features) bounds.extend(feature.geometry.coordinates);
  const pixels = (zoom) => ['*', ['get', 'pixels'], 2 ** zoom];
  const map = new Drawn({
    container: box,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    maxZoom: 16,
    center: [39, 35],
    zoom: 4,
    locale: { 'Map.Title': box.dataset.label },
    style: {
      version: 8,
      sources: {
        base: { type: 'geojson', data: base },
        areas: { type: 'geojson', data: events },
        events: { type: 'geojson', data: events, cluster: true, clusterRadius: 36, clusterMaxZoom: 9 },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': colour('--soft') } },
        { id: 'land', type: 'fill', source: 'base', filter: ['==', ['get', 'level'], 0], paint: { 'fill-color': colour('--sheet'), 'fill-outline-color': colour('--quiet') } },
        { id: 'borders', type: 'line', source: 'base', filter: ['==', ['get', 'level'], 0], paint: { 'line-color': colour('--quiet'), 'line-width': 1.2 } },
        { id: 'provinces', type: 'line', source: 'base', filter: ['==', ['get', 'level'], 1], paint: { 'line-color': colour('--line'), 'line-width': 0.8 } },
        { id: 'area', type: 'circle', source: 'areas', minzoom: 6, paint: { 'circle-color': colour('--accent'), 'circle-opacity': 0.06, 'circle-stroke-color': colour('--accent'), 'circle-stroke-opacity': 0.35, 'circle-stroke-width': 1, 'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, pixels(0), 22, pixels(22)] } },
        { id: 'group', type: 'circle', source: 'events', filter: ['has', 'point_count'], paint: { 'circle-color': colour('--accent'), 'circle-opacity': 0.85, 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, 9, 30, 26] } },
        { id: 'event', type: 'circle', source: 'events', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': colour('--up'), 'circle-stroke-color': colour('--sheet'), 'circle-stroke-width': 1.5, 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'max']], 0, 5, 10, 11] } },
      ],
    },
  });
  const all = () => {
    if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: 40, maxZoom: 10, animate: false });
  };
  map.on('load', () => {
    all();
    box.dataset.drawn = events.features.length;
  });

  // Clusters say how many: HTML beside the canvas, since the map carries no glyphs.
  const shown = new Map();
  const label = () => {
    const seen = new Set();
    for (const feature of map.queryRenderedFeatures({ layers: ['group'] })) {
      const id = feature.properties.cluster_id;
      if (seen.has(id)) continue;
      seen.add(id);
      if (!shown.has(id)) {
        const element = document.createElement('span');
        element.className = 'cluster';
        element.textContent = feature.properties.point_count_abbreviated;
        shown.set(id, new Marker({ element }).setLngLat(feature.geometry.coordinates).addTo(map));
      }
    }
    for (const [id, marker] of shown) {
      if (!seen.has(id)) {
        marker.remove();
        shown.delete(id);
      }
    }
  };
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
  const tools = document.querySelector('.map-tools');
  if (tools) {
    tools.hidden = false;
    const acts = { in: () => map.zoomIn(), out: () => map.zoomOut(), all };
    for (const button of tools.querySelectorAll('[data-map]')) button.addEventListener('click', acts[button.dataset.map]);
  }
}

draw().catch(() => { box.dataset.failed = 'true'; });
