// Remembers what the page draws on its canvas, frame by frame, in pixels of the canvas, cut to what the clip lets through. The page knows nothing of it.
(() => {
  const of = CanvasRenderingContext2D.prototype;
  let frame = [];
  let frames = 0;
  let path = null;
  let clip = null;
  const clips = [];

  const before = (name, note) => {
    const real = of[name];
    of[name] = function (...given) {
      note.apply(this, given);
      return real.apply(this, given);
    };
  };
  const cut = (a, b) => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) });
  const extend = (left, top, right = left, bottom = top) => {
    path = path ? { left: Math.min(path.left, left), top: Math.min(path.top, top), right: Math.max(path.right, right), bottom: Math.max(path.bottom, bottom) } : { left, top, right, bottom };
  };
  const add = (kind, box, more) => {
    const seen = clip ? cut(box, clip) : box;
    if (seen.right > seen.left && seen.bottom >= seen.top) frame.push({ kind, ...seen, ...more });
  };
  const style = (value) => (typeof value === 'string' ? value : 'gradient');

  before('save', () => clips.push(clip));
  before('restore', () => (clip = clips.pop() ?? null));
  before('beginPath', () => (path = null));
  before('moveTo', extend);
  before('lineTo', extend);
  before('rect', (x, y, w, h) => extend(x, y, x + w, y + h));
  before('roundRect', (x, y, w, h) => extend(x, y, x + w, y + h));
  before('arc', (x, y, r) => extend(x - r, y - r, x + r, y + r));
  before('clip', () => (clip = clip ? cut(clip, path) : path));
  before('fill', function () {
    if (path) add('fill', path, { style: style(this.fillStyle) });
  });
  before('stroke', function () {
    if (path) add('stroke', path, { style: style(this.strokeStyle), isDashed: this.getLineDash().length > 0 });
  });
  before('fillRect', function (x, y, w, h) {
    if (x === 0 && y === 0 && w >= this.canvas.clientWidth && h >= this.canvas.clientHeight) {
      frame = [];
      frames++;
    }
    add('fill', { left: x, top: y, right: x + w, bottom: y + h }, { style: style(this.fillStyle) });
  });
  before('fillText', function (text, x, y) {
    const m = this.measureText(text);
    add('text', { left: x - m.actualBoundingBoxLeft, top: y - m.actualBoundingBoxAscent, right: x + m.actualBoundingBoxRight, bottom: y + m.actualBoundingBoxDescent }, { text, style: style(this.fillStyle) });
  });

  // What was asked for before is drawn by the second frame from now.
  window.drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(JSON.stringify({ frames, all: frame })))));
  document.addEventListener('securitypolicyviolation', (event) => console.error(`Content security: ${event.violatedDirective} ${event.blockedURI}`));
})();
