// Wheel, drag, pinch and keys over the canvas, as calls that mean something.

/**
 * `pan(pixels)`, `zoom(factor, x)`, `scroll(pixels)`, `tap(x, y)`, `doubleTap(x, y)`, `hover(x, y)`, `leave()`, `key(name)`: true when the key meant something.
 * @param {HTMLElement} element @param {Moves} to
 */
export function gestures(element, to) {
  /** @type {Map<number, PointerEvent>} */
  const pointers = new Map();
  let moved = 0;
  let spread = 0;

  element.addEventListener('wheel', (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 18 : 1;
    const [dx, dy] = event.shiftKey && !event.deltaX ? [event.deltaY * unit, 0] : [event.deltaX * unit, event.deltaY * unit];
    if (Math.abs(dx) > Math.abs(dy)) to.pan(dx);
    // A pinch on a touchpad comes as a wheel with Ctrl, and in small steps.
    else to.zoom(Math.exp(-dy * (event.ctrlKey ? 0.01 : 0.0018)), event.offsetX);
  }, { passive: false });

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
    if (pointers.size === 2) spread = gap();
  });

  element.addEventListener('pointermove', (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return to.hover(event.offsetX, event.offsetY);
    pointers.set(event.pointerId, event);
    const dx = event.clientX - last.clientX;
    moved += Math.abs(dx) + Math.abs(event.clientY - last.clientY);
    if (pointers.size === 2) {
      const now = gap();
      if (spread > 0 && now > 0) to.zoom(now / spread, middle());
      spread = now;
      to.pan(-dx / 2);
    } else {
      to.pan(-dx);
      // A finger that moves up or down scrolls by itself.
      if (event.pointerType === 'mouse') to.scroll(-(event.clientY - last.clientY));
    }
  });

  for (const name of /** @type {const} */ (['pointerup', 'pointercancel'])) {
    element.addEventListener(name, (event) => {
      const isTap = pointers.delete(event.pointerId) && name === 'pointerup' && moved < 6 && pointers.size === 0;
      if (isTap) to.tap(event.offsetX, event.offsetY);
    });
  }
  element.addEventListener('pointerleave', () => to.leave());
  element.addEventListener('dblclick', (event) => to.doubleTap(event.offsetX, event.offsetY));
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (to.key(event.key, event.shiftKey)) event.preventDefault();
  });

  function gap() {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  }

  function middle() {
    const [a, b] = [...pointers.values()];
    return (a.clientX + b.clientX) / 2 - element.getBoundingClientRect().left;
  }
}
