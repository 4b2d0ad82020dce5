// The timeline as a picture. Lanes scroll natively behind one canvas as big as the window onto them; only what is seen is drawn.
import { axis } from './axis.js';
import { h, onFrame, prefersStill } from '../interface/dom.js';
import { drawAxis, drawGround, drawToday, palette } from './draw.js';
import { createEdges } from './edges.js';
import { gestures } from './gestures.js';
import { AXIS, drawLane } from './lanes.js';
import { fit } from './layout.js';
import { laneAt, packLanes } from './packing.js';
import { createTip } from './tip.js';
import { SHORTEST, within, zoomed } from './viewport.js';

/** `onSelect(id)`, `onEnter()` goes to what is chosen, `onView([from, to] | null)`: null when it is the view it opens on. */
export function createCanvas({ onSelect, onEnter, onView }) {
  const canvas = h('canvas', {
    tabindex: '0', role: 'application', 'aria-roledescription': 'timeline',
    'aria-label': 'Timeline. The list beside it has the same statements.', 'aria-describedby': 'timeline-keys',
  });
  const spacer = h('div', { class: 'lanes' }, canvas);
  const scroller = h('div', { class: 'scroller' }, spacer);
  const tip = createTip();
  const edges = createEdges(goTo);
  const element = h('div', { class: 'chart' }, scroller, edges.elements, tip.element);
  const g = canvas.getContext('2d');

  let data = { lanes: [], extent: null };
  let view = [0, 1];
  let isFit = true;
  let chosen = null;
  let hovered = null;
  let fresh = new Set();
  let colours = null;
  let size = { width: 0, height: 0, gutter: 0, head: 0 };
  let packed = { scale: 0, lanes: [], height: 0 };
  let motion = 0;
  const redraw = onFrame(draw);

  const toX = (ms) => size.gutter + (ms - view[0]) * scale();
  // From the pixels that rows count in to those of the canvas.
  const shift = () => size.gutter - (view[0] - packed.origin) * packed.scale;
  const scale = () => (size.width - size.gutter) / (view[1] - view[0]);

  new ResizeObserver(measure).observe(scroller);
  scroller.addEventListener('scroll', redraw, { passive: true });
  const themes = new MutationObserver(recolour);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });

  gestures(canvas, {
    pan: (pixels) => show(view.map((ms) => ms + pixels / scale())),
    zoom: (factor, x) => show(around(factor, x)),
    scroll: (pixels) => (scroller.scrollTop += pixels),
    tap,
    doubleTap: (x, y) => at(x, y)?.item || zoomTo(around(2, x)),
    hover,
    leave: () => hover(-1, -1),
    key,
  });

  return {
    element, setData, setView, fitAll, zoomBy, panBy, draw, reveal,
    /** Rings round what has just come in. */
    setFresh(ids) {
      fresh = ids;
      redraw();
    },
    select(id) {
      chosen = id;
      redraw();
    },
    get view() {
      return view;
    },
    /** The view as an address has it: null when all is shown. */
    get zoom() {
      return isFit ? null : view;
    },
    dispose() {
      themes.disconnect();
      cancelAnimationFrame(motion);
    },
  };

  function setData(next, keepView) {
    data = next;
    packed = { scale: 0, lanes: [], height: 0 };
    hovered = null;
    if (!keepView && isFit) view = home();
    redraw();
  }

  // What it opens on: all of it, or its dense part when a few far off would press everything else together.
  function home() {
    return data.extent ? fit(data.dense ?? data.extent) : view;
  }

  function setView(range) {
    isFit = range === null;
    view = clamp(range ?? home());
    redraw();
  }

  function show(range) {
    cancelAnimationFrame(motion);
    isFit = false;
    view = clamp(range);
    hovered = null;
    tip.hide();
    redraw();
    onView(view);
  }

  function around(factor, x) {
    return zoomed(view, factor, (x - size.gutter) / (size.width - size.gutter));
  }

  /** Goes there, smoothly unless somebody asked for stillness. */
  function zoomTo(range, then) {
    cancelAnimationFrame(motion);
    const [from, to] = [view, clamp(range)];
    if (prefersStill()) return finish();
    const start = performance.now();
    const step = (now) => {
      const t = Math.min(1, (now - start) / 220);
      if (t >= 1) return finish();
      const ease = t * (2 - t);
      view = [from[0] + (to[0] - from[0]) * ease, from[1] + (to[1] - from[1]) * ease];
      draw();
      motion = requestAnimationFrame(step);
    };
    motion = requestAnimationFrame(step);

    function finish() {
      show(to);
      then?.();
    }
  }

  function fitAll() {
    if (!data.extent) return;
    zoomTo(fit(data.extent), () => {
      if (data.dense) return;
      isFit = true;
      onView(null);
    });
  }

  function zoomBy(factor) {
    zoomTo(around(factor, size.gutter + (size.width - size.gutter) / 2));
  }

  function panBy(share) {
    const by = (view[1] - view[0]) * share;
    zoomTo([view[0] + by, view[1] + by]);
  }

  function goTo(ms) {
    const span = view[1] - view[0];
    zoomTo([ms - span / 2, ms + span / 2]);
  }

  function clamp(range) {
    return within(range, data.extent);
  }

  /** Brings a statement into view, without moving when it is there. */
  function reveal(id) {
    for (const lane of data.lanes) {
      const item = lane.items.find((i) => i.statement.id === id);
      if (!item) continue;
      const x = toX(item.anchor);
      if (x < size.gutter + 8 || x > size.width - 24) goTo(item.anchor);
      arrangeRows();
      const placed = packed.lanes[data.lanes.indexOf(lane)];
      const top = placed.top - AXIS;
      if (top < scroller.scrollTop || top + placed.height > scroller.scrollTop + size.height - AXIS) scroller.scrollTop = Math.max(0, top - 30);
      return;
    }
  }

  function measure() {
    const width = scroller.clientWidth;
    const height = scroller.clientHeight;
    if (!width || !height) return;
    const ratio = devicePixelRatio || 1;
    size = { width, height, gutter: width >= 640 ? 148 : 0, head: width >= 640 ? 0 : 17 };
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    packed.scale = 0;
    draw();
  }

  function recolour() {
    colours = palette(element);
    redraw();
  }

  // Rows depend on the scale and not on the place, so this runs when zooming and not when panning.
  function arrangeRows() {
    const now = scale();
    if (Math.abs(packed.scale / now - 1) < 1e-9) return;
    packed = packLanes(data.lanes, now, data.extent?.[0] ?? 0, size.head);
    spacer.style.height = `${Math.max(packed.height + 4, size.height)}px`;
  }

  function draw() {
    if (!size.width) return;
    colours ??= palette(element);
    arrangeRows();
    const { width, height, gutter } = size;
    const scrolled = scroller.scrollTop;
    const lines = axis(view, width - gutter);
    drawGround(g, colours, lines, toX, size, AXIS);

    g.save();
    g.beginPath();
    g.rect(0, AXIS, width, height - AXIS);
    g.clip();
    const looked = { size, view, shift: shift(), chosen, hovered, fresh };
    packed.lanes.forEach((placed, i) => {
      const top = placed.top - scrolled;
      if (top < height && top + placed.height > AXIS) drawLane(g, colours, data.lanes[i], placed, top, looked);
    });
    g.restore();
    drawAxis(g, colours, lines, toX, { left: gutter, right: width, height: AXIS });
    drawToday(g, colours, toX(performance.timeOrigin + performance.now()), size, AXIS);
    edges.tell(data.lanes, view, size);
  }

  function at(x, y) {
    return laneAt(x, y + scroller.scrollTop, y, packed, data.lanes, { size, view, shift: shift(), scale: scale() });
  }

  function tap(x, y) {
    const hit = at(x, y);
    if (hit?.item) return onSelect(hit.item.statement.id);
    if (!hit?.items?.length) return;
    const [from, to] = fit([Math.min(...hit.items.map((i) => i.anchor)), Math.max(...hit.items.map((i) => i.anchor))]);
    // Where zooming tells no more, the list does.
    if (to - from > (view[1] - view[0]) * 0.8 || view[1] - view[0] <= SHORTEST * 1.01) {
      const centre = view[0] + (x - size.gutter) / scale();
      if ((view[1] - view[0]) > SHORTEST * 20 && hit.items.length > 12) return zoomTo([centre - (view[1] - view[0]) / 8, centre + (view[1] - view[0]) / 8]);
      return onSelect(hit.items[0].statement.id);
    }
    zoomTo([from, to]);
  }

  function hover(x, y) {
    const hit = x < 0 ? null : at(x, y);
    const item = hit?.item ?? null;
    canvas.style.cursor = item || hit?.items?.length ? 'pointer' : 'grab';
    if (item !== hovered) {
      hovered = item;
      redraw();
    }
    if (!item && !hit?.items?.length) return tip.hide();
    tip.show(item ? item.statement : { many: hit.items.length, lane: hit.lane.key }, x, y, size);
  }

  function key(name, isShift) {
    const far = isShift ? 0.6 : 0.15;
    const actions = {
      ArrowLeft: () => panBy(-far), ArrowRight: () => panBy(far),
      ArrowUp: () => (scroller.scrollTop -= 60), ArrowDown: () => (scroller.scrollTop += 60),
      PageUp: () => (scroller.scrollTop -= size.height - AXIS), PageDown: () => (scroller.scrollTop += size.height - AXIS),
      '+': () => zoomBy(1.6), '=': () => zoomBy(1.6), '-': () => zoomBy(1 / 1.6), _: () => zoomBy(1 / 1.6),
      0: fitAll, Home: fitAll,
      n: () => stepTo(1), p: () => stepTo(-1), Enter: onEnter,
    };
    const action = actions[name];
    action?.();
    return !!action;
  }

  // The next statement in time, whatever its lane.
  function stepTo(way) {
    const items = data.lanes.flatMap((lane) => lane.items).sort((a, b) => a.anchor - b.anchor);
    if (!items.length) return;
    const i = items.findIndex((item) => item.statement.id === chosen);
    const next = items[i < 0 ? (way > 0 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, i + way))];
    onSelect(next.statement.id);
  }
}
