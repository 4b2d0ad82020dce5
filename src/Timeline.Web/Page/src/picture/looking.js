// Which part of time is looked at, and how that moves: at once, or smoothly unless somebody asked for stillness.
import { prefersStill } from '../interface/dom.js';
import { fit } from './layout.js';
import { within, zoomed } from './viewport.js';

/**
 * `draw()` draws at once and `redraw()` with the next frame; `onMove(view)` follows what a reader did, with null when it is the view it opens on.
 * @param {{ draw: () => void, redraw: () => void, onMove: (view: Stretch | null) => void }} to
 */
export function createLooking({ draw, redraw, onMove }) {
  /** @type {{ extent: Stretch | null, dense: Stretch | null }} */
  let data = { extent: null, dense: null };
  /** @type {Stretch} */
  let view = [0, 1];
  let isFit = true;
  let motion = 0;

  return {
    goTo, panBy, show, zoomTo, around,
    /** @param {number} factor */
    zoomBy: (factor) => zoomTo(around(factor)),
    get view() {
      return view;
    },
    /** The view as an address has it: null when all is shown. */
    get zoom() {
      return isFit ? null : view;
    },
    /** @param {{ extent: Stretch | null, dense?: Stretch | null }} next @param {boolean} [keepView] */
    setData({ extent, dense = null }, keepView) {
      data = { extent, dense };
      if (!keepView && isFit) view = home();
    },
    /** @param {Stretch | null} range */
    setView(range) {
      isFit = range === null;
      view = within(range ?? home(), data.extent);
      redraw();
    },
    fitAll() {
      if (!data.extent) return;
      zoomTo(fit(data.extent), () => {
        if (data.dense) return;
        isFit = true;
        onMove(null);
      });
    },
    stop: () => cancelAnimationFrame(motion),
  };

  // What it opens on: all of it, or its dense part when a few far off would press everything else together.
  function home() {
    return data.extent ? fit(data.dense ?? data.extent) : view;
  }

  /** @param {Stretch} range */
  function show(range) {
    cancelAnimationFrame(motion);
    isFit = false;
    view = within(range, data.extent);
    redraw();
    onMove(view);
  }

  /** A view so many times nearer about a share of the width. @param {number} factor @param {number} [share] */
  function around(factor, share = 0.5) {
    return zoomed(view, factor, share);
  }

  /** @param {Stretch} range @param {() => void} [then] */
  function zoomTo(range, then) {
    cancelAnimationFrame(motion);
    const [from, to] = [view, within(range, data.extent)];
    if (prefersStill()) return finish();
    const start = performance.now();
    /** @param {number} now */
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

  /** @param {number} share of the width */
  function panBy(share) {
    const by = (view[1] - view[0]) * share;
    zoomTo([view[0] + by, view[1] + by]);
  }

  /** @param {number} ms */
  function goTo(ms) {
    const span = view[1] - view[0];
    zoomTo([ms - span / 2, ms + span / 2]);
  }
}
