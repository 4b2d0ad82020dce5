// The timeline as a picture. Lanes scroll natively behind one canvas as big as the window onto them; only what is seen is drawn.
import { h, onFrame } from '../interface/dom.js';
import { axis } from './axis.js';
import { createEdges } from './edges.js';
import { gestures } from './gestures.js';
import { drawAxis, drawGround, drawToday, palette } from './ground.js';
import { AXIS, drawLane } from './lanes.js';
import { fit } from './layout.js';
import { createLooking } from './looking.js';
import { laneAt, packLanes } from './packing.js';
import { createTip } from './tip.js';
import { SHORTEST } from './viewport.js';

/**
 * `onSelect(id)`, `onEnter()` goes to what is chosen, `onView([from, to] | null)`: null when it is the view it opens on.
 * @param {{ onSelect: (id: string) => void, onEnter: () => void, onView: (view: Stretch | null) => void }} to
 */
export function createCanvas({ onSelect, onEnter, onView }) {
  const canvas = h('canvas', {
    tabindex: '0', role: 'application', 'aria-roledescription': 'timeline',
    'aria-label': 'Timeline. The list beside it has the same statements.', 'aria-describedby': 'timeline-keys',
  });
  const spacer = h('div', { class: 'lanes' }, canvas);
  const scroller = h('div', { class: 'scroller' }, spacer);
  const tip = createTip();
  const edges = createEdges((ms) => looking.goTo(ms));
  const element = h('div', { class: 'chart' }, scroller, edges.elements, tip.element);
  const g = /** @type {Pen} */ (canvas.getContext('2d'));

  /** @type {{ lanes: Lane[], extent: Stretch | null, dense?: Stretch | null }} */
  let data = { lanes: [], extent: null };
  /** @type {string | null} */
  let chosen = null;
  /** @type {Item | null} */
  let hovered = null;
  /** @type {Set<string>} */
  let fresh = new Set();
  /** @type {Colours | null} */
  let colours = null;
  /** @type {Size} */
  let size = { width: 0, height: 0, gutter: 0, head: 0 };
  /** @type {Packed} */
  let packed = { scale: 0, lanes: [], height: 0, origin: 0 };
  const redraw = onFrame(draw);
  const looking = createLooking({ draw, redraw, onMove: (view) => (unhover(), onView(view)) });

  /** @param {number} ms */
  const toX = (ms) => size.gutter + (ms - looking.view[0]) * scale();
  // From the pixels that rows count in to those of the canvas.
  const shift = () => size.gutter - (looking.view[0] - packed.origin) * packed.scale;
  const scale = () => (size.width - size.gutter) / (looking.view[1] - looking.view[0]);

  new ResizeObserver(measure).observe(scroller);
  scroller.addEventListener('scroll', redraw, { passive: true });
  const themes = new MutationObserver(recolour);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });

  gestures(canvas, {
    pan: (pixels) => looking.show([looking.view[0] + pixels / scale(), looking.view[1] + pixels / scale()]),
    zoom: (factor, x) => looking.show(around(factor, x)),
    scroll: (pixels) => (scroller.scrollTop += pixels),
    tap,
    doubleTap: (x, y) => at(x, y)?.item || looking.zoomTo(around(2, x)),
    hover,
    leave: () => hover(-1, -1),
    key,
  });

  return {
    element, setData, draw, reveal, zoomBy: looking.zoomBy, panBy: looking.panBy, fitAll: looking.fitAll, setView: looking.setView,
    /** Rings round what has just come in. @param {Set<string>} ids */
    setFresh(ids) {
      fresh = ids;
      redraw();
    },
    /** @param {string | null} id */
    select(id) {
      chosen = id;
      redraw();
    },
    get view() {
      return looking.view;
    },
    get zoom() {
      return looking.zoom;
    },
    dispose() {
      themes.disconnect();
      looking.stop();
    },
  };

  /** @param {typeof data} next @param {boolean} [keepView] */
  function setData(next, keepView) {
    data = next;
    packed = { scale: 0, lanes: [], height: 0, origin: 0 };
    hovered = null;
    looking.setData(next, keepView);
    redraw();
  }

  function unhover() {
    hovered = null;
    tip.hide();
  }

  /** @param {number} factor @param {number} x */
  function around(factor, x) {
    return looking.around(factor, (x - size.gutter) / (size.width - size.gutter));
  }

  /** Brings a statement into view, without moving when it is there. @param {string} id */
  function reveal(id) {
    for (const lane of data.lanes) {
      const item = lane.items.find((i) => i.statement.id === id);
      if (!item) continue;
      const x = toX(item.anchor);
      if (x < size.gutter + 8 || x > size.width - 24) looking.goTo(item.anchor);
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
    const inks = (colours ??= palette(element));
    arrangeRows();
    const { width, height, gutter } = size;
    const { view } = looking;
    const scrolled = scroller.scrollTop;
    const lines = axis(view, width - gutter);
    drawGround(g, inks, lines, toX, size, AXIS);

    g.save();
    g.beginPath();
    g.rect(0, AXIS, width, height - AXIS);
    g.clip();
    const looked = { size, view, shift: shift(), chosen, hovered, fresh };
    packed.lanes.forEach((placed, i) => {
      const top = placed.top - scrolled;
      if (top < height && top + placed.height > AXIS) drawLane(g, inks, data.lanes[i], placed, top, looked);
    });
    g.restore();
    drawAxis(g, inks, lines, toX, { left: gutter, right: width, height: AXIS });
    drawToday(g, inks, toX(performance.timeOrigin + performance.now()), size, AXIS);
    edges.tell(data.lanes, view, size);
  }

  /** @param {number} x @param {number} y */
  function at(x, y) {
    return laneAt(x, y + scroller.scrollTop, y, packed, data.lanes, { size, view: looking.view, shift: shift(), scale: scale() });
  }

  /** @param {number} x @param {number} y */
  function tap(x, y) {
    const hit = at(x, y);
    if (hit?.item) return onSelect(hit.item.statement.id);
    if (!hit?.items?.length) return;
    const { view } = looking;
    const span = view[1] - view[0];
    const [from, to] = fit([Math.min(...hit.items.map((i) => i.anchor)), Math.max(...hit.items.map((i) => i.anchor))]);
    if (to - from <= span * 0.8 && span > SHORTEST * 1.01) return looking.zoomTo([from, to]);
    // Where zooming tells no more, the list does.
    const centre = view[0] + (x - size.gutter) / scale();
    if (span > SHORTEST * 20 && hit.items.length > 12) return looking.zoomTo([centre - span / 8, centre + span / 8]);
    onSelect(hit.items[0].statement.id);
  }

  /** @param {number} x @param {number} y */
  function hover(x, y) {
    const hit = x < 0 ? null : at(x, y);
    const item = hit?.item ?? null;
    canvas.style.cursor = item || hit?.items?.length ? 'pointer' : 'grab';
    if (item !== hovered) {
      hovered = item;
      redraw();
    }
    if (item) tip.showStatement(item.statement, x, y, size);
    else if (hit?.items?.length) tip.showMany(hit.items.length, hit.lane.key, x, y, size);
    else tip.hide();
  }

  /** @param {string} name @param {boolean} isShift */
  function key(name, isShift) {
    const far = isShift ? 0.6 : 0.15;
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowLeft: () => looking.panBy(-far), ArrowRight: () => looking.panBy(far),
      ArrowUp: () => (scroller.scrollTop -= 60), ArrowDown: () => (scroller.scrollTop += 60),
      PageUp: () => (scroller.scrollTop -= size.height - AXIS), PageDown: () => (scroller.scrollTop += size.height - AXIS),
      '+': () => looking.zoomBy(1.6), '=': () => looking.zoomBy(1.6), '-': () => looking.zoomBy(1 / 1.6), _: () => looking.zoomBy(1 / 1.6),
      0: looking.fitAll, Home: looking.fitAll,
      n: () => stepTo(1), p: () => stepTo(-1), Enter: onEnter,
    };
    const action = actions[name];
    action?.();
    return !!action;
  }

  // The next statement in time, whatever its lane.
  /** @param {number} way */
  function stepTo(way) {
    const items = data.lanes.flatMap((lane) => lane.items).sort((a, b) => a.anchor - b.anchor);
    if (!items.length) return;
    const i = items.findIndex((item) => item.statement.id === chosen);
    const next = items[i < 0 ? (way > 0 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, i + way))];
    onSelect(next.statement.id);
  }
}
